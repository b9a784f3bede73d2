package translit.notebook;

/** A class loader that does not know the kernels whose names match a prefix. */
final class Hiding extends ClassLoader {

  private final String prefix;

  Hiding(String prefix) {
    super(Hiding.class.getClassLoader());
    this.prefix = prefix;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (name.matches("(" + prefix + ").*")) {
      throw new ClassNotFoundException(name);
    }
    return super.loadClass(name, resolve);
  }
}
