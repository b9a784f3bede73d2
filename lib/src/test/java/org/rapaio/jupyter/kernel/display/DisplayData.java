package org.rapaio.jupyter.kernel.display;

import java.util.HashMap;
import java.util.Map;

/** Stands for the class of this name in rapaio-jupyter-kernel 3.0.1, as far as it is called. */
public class DisplayData {
  public final Map<String, Object> data = new HashMap<>();
  public final Map<String, Object> metadata = new HashMap<>();
  public String id;

  public static DisplayData fromText(String text) {
    var data = new DisplayData();
    data.putData("text/plain", text);
    return data;
  }

  public void putData(String type, Object value) {
    data.put(type, value);
  }

  public void putMetaData(String type, Object value) {
    metadata.put(type, value);
  }

  public void setDisplayId(String id) {
    this.id = id;
  }
}
