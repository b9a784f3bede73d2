package translit.corpus.download;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import translit.corpus.source.Dumps;

/** A web server on the loopback that serves bytes, and misbehaves on demand. */
final class SmallServer implements AutoCloseable {
  /** What was asked: path and headers in small letters. */
  record Request(String path, Map<String, String> headers) {
    String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  final Map<String, byte[]> files = new ConcurrentHashMap<>();
  final List<Request> requests = new CopyOnWriteArrayList<>();

  /** Cut the next connections after so many bytes of content, one entry each. */
  final List<Integer> cuts = new CopyOnWriteArrayList<>();

  /** Say nothing for so many milliseconds before the next connections end, one entry each. */
  final List<Integer> silences = new CopyOnWriteArrayList<>();

  /** Answer the next requests for files with these status codes and nothing else. */
  final List<Integer> refusals = new CopyOnWriteArrayList<>();

  volatile boolean knowsRange = true;
  volatile int lengthTooMuch;
  volatile String etag = "\"one\"";

  private final ServerSocket socket;
  private final Thread thread = new Thread(this::serve, "small-server");

  SmallServer() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    thread.setDaemon(true);
    thread.start();
  }

  URI base() {
    return URI.create(
        "http://"
            + InetAddress.getLoopbackAddress().getHostAddress()
            + ":"
            + socket.getLocalPort()
            + "/");
  }

  List<Request> requestsFor(String path) {
    return requests.stream().filter(request -> request.path().equals(path)).toList();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket connection = socket.accept()) {
        answer(connection);
      } catch (IOException e) {
        // The client hung up, or the test is over.
        continue;
      }
    }
  }

  private void answer(Socket connection) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
    String first = in.readLine();
    if (first == null) {
      return;
    }
    Map<String, String> headers = new TreeMap<>();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      String[] parts = line.split(": ", 2);
      headers.put(parts[0].toLowerCase(java.util.Locale.ROOT), parts[1]);
    }
    Request request = new Request(first.split(" ")[1], headers);
    requests.add(request);
    OutputStream out = connection.getOutputStream();
    if (request.path().endsWith("/")) {
      folder(request.path(), out);
    } else if (!refusals.isEmpty()) {
      head(out, refusals.remove(0) + " No", 0, "");
    } else {
      file(request, out);
    }
    out.flush();
  }

  private void folder(String path, OutputStream out) throws IOException {
    List<String> names = new ArrayList<>();
    for (String file : files.keySet()) {
      if (file.startsWith(path)) {
        String rest = file.substring(path.length());
        names.add(rest.contains("/") ? rest.substring(0, rest.indexOf('/') + 1) : rest);
      }
    }
    StringBuilder page = new StringBuilder("<a href=\"../\">../</a>\n");
    names.stream()
        .distinct()
        .sorted()
        .forEach(n -> page.append("<a href=\"").append(n.replace("=", "%3D")).append("\">x</a>\n"));
    byte[] content = Dumps.bytes(page.toString());
    head(out, names.isEmpty() ? "404 Not Found" : "200 OK", content.length, "");
    out.write(content);
  }

  private void file(Request request, OutputStream out) throws IOException {
    byte[] content = files.get(request.path());
    if (content == null) {
      head(out, "404 Not Found", 0, "");
      return;
    }
    String range = request.header("range");
    boolean sameFile = request.header("if-range").equals(etag);
    int from = 0;
    if (knowsRange && sameFile && range.startsWith("bytes=")) {
      from = Integer.parseInt(range.substring(6, range.length() - 1));
      if (from >= content.length) {
        head(out, "416 No", 0, "Content-Range: bytes */" + content.length + "\r\n");
        return;
      }
    }
    String more = "ETag: " + etag + "\r\n";
    if (from > 0) {
      more +=
          "Content-Range: bytes "
              + from
              + "-"
              + (content.length - 1)
              + "/"
              + content.length
              + "\r\n";
    }
    head(out, from > 0 ? "206 Part" : "200 OK", content.length - from + lengthTooMuch, more);
    int length = content.length - from;
    out.write(content, from, cuts.isEmpty() ? length : Math.min(length, cuts.remove(0)));
    out.flush();
    if (!silences.isEmpty()) {
      sleep(silences.remove(0));
    }
  }

  private static void sleep(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void head(OutputStream out, String status, long length, String more)
      throws IOException {
    String head =
        "HTTP/1.1 " + status + "\r\nConnection: close\r\nContent-Length: " + length + "\r\n";
    out.write((head + more + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
