package translit.benchmark;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import translit.common.InputException;

/** PyTorch and LibTorch, as far as they are here. */
public final class Peers {
  private final List<TorchPeer> torch;
  private final Map<Measurement, TorchPeer.Setting> settings = new LinkedHashMap<>();

  /** None, one or both. */
  Peers(List<TorchPeer> torch) {
    this.torch = List.copyOf(torch);
  }

  /**
   * Looks for those that are here.
   *
   * @param python path or name of a Python that has PyTorch; null to look for one
   * @param libTorch whether Maven may fetch LibTorch
   * @param progress told what is left out and how to get it, a line each time
   * @return those that were found
   * @throws InputException if the Python that was named has no PyTorch
   */
  public static Peers find(String python, boolean libTorch, Consumer<String> progress) {
    List<TorchPeer> found = new ArrayList<>();
    Optional<TorchPeer> ofPython =
        python == null ? PyTorch.find() : Optional.of(PyTorch.in(python));
    ofPython.ifPresentOrElse(
        found::add,
        () ->
            progress.accept(
                "no Python here has PyTorch: its lines are left out (--python names one)"));
    if (libTorch) {
      progress.accept("LibTorch: Maven fetches it if it is not here yet");
      try {
        found.add(LibTorch.fetch(LibTorch.MAVEN));
      } catch (InputException e) {
        progress.accept(e.getMessage());
      }
    } else {
      progress.accept("LibTorch's lines are left out (--libtorch has Maven fetch it, 110 MB)");
    }
    return new Peers(found);
  }

  /** {@return the one that is measured as a contestant; empty if it is not here} */
  Optional<TorchPeer> of(Contestant contestant) {
    return torch.stream().filter(peer -> peer.takesPartAs(contestant)).findFirst();
  }

  /** Looks for the best setting for a measurement of one of them. */
  void tune(Measurement subject, Rounds rounds) {
    of(subject.contestant()).ifPresent(peer -> settings.put(subject, peer.tune(subject, rounds)));
  }

  /** Measures one of them at its best setting. */
  Throughput measure(Measurement subject, double seconds) {
    return of(subject.contestant()).orElseThrow().measure(subject, seconds, settings.get(subject));
  }

  /** {@return who took part and with what, each in a line} */
  String described(SpeedTable table) {
    return torch.stream().map(peer -> described(peer, table)).collect(joining("\n"));
  }

  private String described(TorchPeer peer, SpeedTable table) {
    List<Measurement> subjects =
        settings.keySet().stream().filter(one -> peer.takesPartAs(one.contestant())).toList();
    return subjects.stream()
        .map(one -> one.title() + ": " + settings.get(one))
        .collect(joining("; ", table.lastNote(subjects.get(0)) + " at its best settings: ", "."));
  }
}
