package translit.engine.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import translit.common.InputException;
import translit.engine.Batch;
import translit.engine.EngineSamples;
import translit.engine.ParameterLayout;
import translit.engine.Parameters;
import translit.engine.Predictor;
import translit.engine.fused.FusedEngine;

/** Which library multiplies, and when it is the other one. */
class GemmLibraryTest {
  private static final OpenBlas OPEN_BLAS = new OpenBlas();
  private static final ParameterLayout LAYOUT = new ParameterLayout(20, 100, 60);

  /** OpenBLAS, with something done to each product. */
  private interface Changed extends Multiplier {
    void change(Matrix a, Matrix c);

    @Override
    default void multiply(Matrix a, Matrix b, float beta, Matrix c) {
      OPEN_BLAS.multiply(a, b, beta, c);
      change(a, c);
    }

    @Override
    default boolean oneThreadPerCall() {
      return false; // as if it could not be told
    }

    @Override
    default String name() {
      return "Changed 1.0";
    }
  }

  @Test
  void aLibraryThatMultipliesRightIsTaken() {
    Changed unchanged = (a, c) -> {};
    Gemm choice = Gemm.choose("it", () -> unchanged, () -> OPEN_BLAS);
    assertThat(choice.multiplier()).isSameAs(unchanged);
    assertThat(choice.library()).isEqualTo("Changed 1.0");
  }

  @Test
  void aLibraryOfWhichOneProductIsALittleWrongIsNotTaken() {
    Changed wrong =
        (a, c) -> {
          if (a.columns() == 57) {
            add(c, 0, 1e-3f);
          }
        };
    assertRefused(wrong, "its products are wrong");
  }

  @Test
  void aLibraryThatWritesBesideTheMatrixIsNotTaken() {
    assertRefused((a, c) -> add(c, c.columns(), 1), "its products are wrong");
  }

  @Test
  void aLibraryThatLeavesNoNumberIsNotTaken() {
    assertRefused((a, c) -> add(c, 0, Float.NaN), "its products are wrong");
  }

  @Test
  void aLibraryThatStartsThreadsIsNotTaken() {
    assumeThat(Runtime.getRuntime().availableProcessors()).isGreaterThan(1);
    openblas_nolapack.blas_set_num_threads(2);
    try {
      assertRefused((a, c) -> {}, "it starts threads of its own");
    } finally {
      OPEN_BLAS.oneThreadPerCall();
    }
  }

  @Test
  void aLibraryThatIsNotThereIsNotTakenAndTheReasonIsOneLine() {
    Gemm choice =
        Gemm.choose(
            "it",
            () -> {
              throw new UnsatisfiedLinkError("no stub\nof anything");
            },
            () -> OPEN_BLAS);
    assertThat(choice.multiplier()).isSameAs(OPEN_BLAS);
    assertThat(choice.library())
        .isEqualTo(OPEN_BLAS.name() + ", not it: it fails: UnsatisfiedLinkError: no stub");
  }

  private static void assertRefused(Changed library, String why) {
    Gemm choice = Gemm.choose("it", () -> library, () -> OPEN_BLAS);
    assertThat(choice.library()).isEqualTo(OPEN_BLAS.name() + ", not it: " + why);
    assertThat(choice.multiplier()).isSameAs(OPEN_BLAS);
  }

  private static void add(Matrix c, int column, float number) {
    float[] first = new float[c.stride()];
    c.memory().get(0, first, 0, 1);
    first[column] += number;
    c.memory().put(0, first, 0, 1);
  }

  @Test
  void aLibraryThatNobodyKnowsIsRefused() {
    assertThatThrownBy(() -> Gemm.choose("mkl"))
        .isInstanceOf(InputException.class)
        .hasMessage("-Dtranslit.gemm=mkl: it can be onednn or openblas");
  }

  @Test
  void theInstructionsAreNamed() {
    assertThat(OneDnn.instructions(dnnl.dnnl_cpu_isa_avx512_core_bf16)).isEqualTo(" (AVX-512)");
    assertThat(OneDnn.instructions(dnnl.dnnl_cpu_isa_avx2_vnni)).isEqualTo(" (AVX2)");
    assertThat(OneDnn.instructions(dnnl.dnnl_cpu_isa_avx)).isEqualTo(" (no AVX2)");
    assertThat(OneDnn.instructions(dnnl.dnnl_cpu_isa_default)).isEmpty();
  }

  @Test
  @EnabledOnOs(OS.LINUX) // elsewhere OpenBLAS may have to do, and says why
  void withoutAnyVariableItIsOneDnnOnOneThreadOfWhicheverThread() throws Exception {
    assertThat(inAnotherProcess(jar -> true))
        .matches("oneDNN \\d+\\.\\d+\\.\\d+( \\(.*\\))?; another thread: none");
  }

  @Test
  void thePropertyTakesOpenBlas() throws Exception {
    assertThat(inAnotherProcess(jar -> true, "-Dtranslit.gemm=openblas"))
        .matches("OpenBLAS \\d+\\.\\d+\\.\\d+ \\(\\w+\\); another thread: none");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void itIsTheSameInTrainingWhetherOrNotSomethingWasReadBefore() throws Exception {
    assertThat(inAnotherProcess(jar -> true, "-Dread.first=true"))
        .isEqualTo(inAnotherProcess(jar -> true));
  }

  @Test
  void openBlasStaysOnOneThreadWhenDeeplearning4jStarts() {
    float[] values = new float[LAYOUT.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) Math.sin(i);
    }
    Batch batch = EngineSamples.batch(LAYOUT.symbols(), LAYOUT.outputs(), 40, 20, 30, 1);
    Gemm openBlas = Gemm.choose("openblas");
    Parameters parameters = new Parameters(LAYOUT, values);
    try (Predictor predictor = new FusedEngine(parameters, openBlas, 2, 0)) {
      float[][] before = predictor.outputs(batch);
      openblas_nolapack.blas_set_num_threads(2); // as Deeplearning4j does where there are two
      float[][] after = predictor.outputs(batch);
      assertThat(openblas_nolapack.blas_get_num_threads()).isEqualTo(1);
      assertThat(after).isDeepEqualTo(before);
    } finally {
      OPEN_BLAS.oneThreadPerCall();
    }
  }

  @Test
  void withoutTheStubOfOpenClItIsOpenBlas() throws Exception {
    assertThat(inAnotherProcess(jar -> !new File(jar).getName().startsWith("opencl")))
        .matches(
            "OpenBLAS [0-9.]+ \\(\\w+\\), not oneDNN: it fails: .*opencl.*; another thread: none");
  }

  /** What {@link #main} prints in a Java without variables for OpenMP, on a part of our jars. */
  private static String inAnotherProcess(Predicate<String> jars, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.add("-cp");
    command.add(
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(jars)
            .collect(Collectors.joining(File.pathSeparator)));
    command.add(GemmLibraryTest.class.getName());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("OMP_"));
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return printed.strip();
  }

  /** Prints the library, and what another thread than the one that chose it finds wrong. */
  public static void main(String[] arguments) throws Exception {
    if (Boolean.getBoolean("read.first")) {
      float[] values = new float[LAYOUT.size()];
      try (Predictor predictor = Predictor.of(new Parameters(LAYOUT, values))) {
        predictor.outputs(EngineSamples.batch(20, 60, 64, 30, 30, 1));
      }
    }
    Gemm gemm = Gemm.chosen();
    gemm.oneThreadPerCall();
    Multiplier ofGemm =
        new Multiplier() {
          @Override
          public void multiply(Matrix a, Matrix b, float beta, Matrix c) {
            gemm.multiply(a, b, beta, c);
          }

          @Override
          public boolean oneThreadPerCall() {
            return false;
          }

          @Override
          public String name() {
            return gemm.library();
          }
        };
    FutureTask<Optional<String>> trial = new FutureTask<>(() -> Trial.faultOf(ofGemm));
    new Thread(trial).start();
    System.out.println(ofGemm.name() + "; another thread: " + trial.get().orElse("none"));
  }
}
