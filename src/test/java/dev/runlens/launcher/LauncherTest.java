package dev.runlens.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.launcher.Checkout.Result;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The script `runlens`, on a pretended machine. It is a script for Unix shells; Windows has `runlens.cmd`.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    @TempDir
    private Path root;

    private Checkout checkout;

    @BeforeEach
    void aCheckout() throws IOException {
        checkout = new Checkout(root.toRealPath());
    }

    @Nested
    class Java {

        @BeforeEach
        void maven() throws IOException {
            checkout.maven(0);
        }

        @Test
        void takes25WhereThereIsAlso17() throws Exception {
            checkout.jdk("a17", "17.0.15");
            checkout.jdk("b25", "25.0.3");

            assertThat(checkout.run().out()).startsWith("java b25");
        }

        @Test
        void takesAVersionWithoutDots() throws Exception {
            checkout.jdk("only", "25");

            assertThat(checkout.run().out()).startsWith("java only");
        }

        @Test
        void takesTheLowestThatIsNewEnough() throws Exception {
            checkout.jdk("a27", "27-ea");
            checkout.jdk("b26", "26.0.1");
            checkout.jdk("c9", "9.0.4");

            assertThat(checkout.run().out()).startsWith("java b26");
        }

        @Test
        void takesJavaHomeFirst() throws Exception {
            checkout.jdk("system", "25.0.3");
            Path mine = checkout.jdkAt(root.resolve("my own jdk"), "26");

            assertThat(checkout.with("JAVA_HOME", mine.toString()).run().out()).startsWith("java my own jdk");
        }

        @Test
        void passesOverAJavaHomeThatIsTooOld() throws Exception {
            checkout.jdk("system", "25.0.3");
            Path old = checkout.jdkAt(root.resolve("old"), "21.0.2");

            assertThat(checkout.with("JAVA_HOME", old.toString()).run().out()).startsWith("java system");
        }

        @Test
        void followsTheLinkInTheSearchPath() throws Exception {
            Path elsewhere = checkout.jdkAt(root.resolve("elsewhere/jdk-25"), "25.0.1");
            Files.createSymbolicLink(root.resolve("bin/java"), elsewhere.resolve("bin/java"));

            assertThat(checkout.run().out()).startsWith("java jdk-25");
        }

        @Test
        void looksIntoTheBundlesOfMacOs() throws Exception {
            checkout.jdkAt(root.resolve("system jdks/temurin.jdk/Contents/Home"), "25.0.3");

            assertThat(checkout.run().out()).startsWith("java Home");
        }

        @Test
        void looksIntoSdkman() throws Exception {
            checkout.jdkAt(checkout.userHome().resolve(".sdkman/candidates/java/25.0.3-tem"), "25.0.3");

            assertThat(checkout.run().out()).startsWith("java 25.0.3-tem");
        }

        @Test
        void buildsWithACompilerAndStartsWithoutOne() throws Exception {
            Path jre = checkout.jdk("a-jre", "25");
            Files.delete(jre.resolve("bin/javac"));
            Result refused = checkout.run();
            Path jdk = checkout.jdk("b-jdk", "25");
            checkout.run();
            Files.delete(jdk.resolve("bin/java"));

            assertThat(refused.exit()).isEqualTo(69);
            assertThat(refused.err()).singleElement().asString().contains("no compiler", "JDK 25");
            assertThat(checkout.mavenCalls()).singleElement().asString().endsWith("with " + jdk);
            assertThat(checkout.run().out()).startsWith("java a-jre");
        }

        @Test
        void saysInOneSentenceWhatToGetWhereThereIsNone() throws Exception {
            checkout.jdk("a17", "17.0.15");
            checkout.jdk("b8", "1.8.0_402");

            Result result = checkout.run("samples");

            assertThat(result.exit()).isEqualTo(69);
            assertThat(result.out()).isEmpty();
            assertThat(result.err()).singleElement().asString().contains("JDK 25", "JAVA_HOME");
            assertThat(checkout.mavenCalls()).isEmpty();
        }
    }

    @Nested
    class Start {

        @BeforeEach
        void built() throws Exception {
            checkout.maven(0);
            checkout.jdk("jdk", "25.0.3");
            checkout.run();
        }

        @Test
        void passesArgumentsUnchanged() throws Exception {
            String[] arguments = {"compare", "a b", "", "*", "$HOME", "it's", "\"quoted\"", "back\\slash", "-x=ü"};

            List<String> out = checkout.run(arguments).out();

            assertThat(out.subList(out.indexOf("[dev.runlens.Main]") + 1, out.size()))
                    .containsExactly(
                            "[compare]",
                            "[a b]",
                            "[]",
                            "[*]",
                            "[$HOME]",
                            "[it's]",
                            "[\"quoted\"]",
                            "[back\\slash]",
                            "[-x=ü]");
        }

        @Test
        void passesTheExitCodeOn() throws Exception {
            assertThat(checkout.with("EXIT_WITH", "5").run().exit()).isEqualTo(5);
        }

        @Test
        void givesTheJvmTheUsersOptionsAfterItsOwn() throws Exception {
            List<String> out = checkout.with("RUNLENS_JAVA_OPTS", "-Xmx512m -Da=*").run().out();

            assertThat(out).containsSubsequence("[-XX:+UseSerialGC]", "[-Xmx512m]", "[-Da=*]", "[dev.runlens.Main]");
        }

        @Test
        void saysThatTheJvmDoesNotTakeTheUsersOptions() throws Exception {
            Checkout.Result result = checkout.with("RUNLENS_JAVA_OPTS", "-Xnonsense").with("EXIT_WITH", "1").run();

            assertThat(result.exit()).isEqualTo(69);
            assertThat(result.err()).singleElement().asString().contains("RUNLENS_JAVA_OPTS", "-Xnonsense");
        }

        @Test
        void onWindowsArgumentsGoOnAsTheyAreTypedAndProgramsAreCalledByTheirWholeNames() throws Exception {
            String script = java.nio.file.Files.readString(Path.of("runlens.cmd"));

            assertThat(script).doesNotContain("=%*\"").contains("%RL_MAIN% %*");
            assertThat(script)
                    .as("a path in an argument of call, or echoed, is taken apart at & % ^")
                    .doesNotContainPattern("(?m)call :\\w+ [^&|)\\n]*%")
                    .doesNotContainPattern("(?m)^>\"[^\n]*echo [^\n]*%");
            assertThat(script).contains("DisableDelayedExpansion").contains("where.exe\" /q $PATH:mvn");
            for (String program : List.of("xcopy", "where", "findstr", "ping")) {
                assertThat(script.replaceAll("(?m)^rem .*$", ""))
                        .doesNotContainPattern("(?m)(^|[('] *|>&2 )" + program + "(\\.exe)? ");
            }
        }

        @Test
        void leavesTheCollectorToTheUser() throws Exception {
            List<String> out = checkout.with("RUNLENS_JAVA_OPTS", "-XX:+UseZGC").run().out();

            assertThat(out).contains("[-XX:+UseZGC]").doesNotContain("[-XX:+UseSerialGC]");
        }

        @Test
        void tellsWhereTheProgramAndItsSamplesAre() throws Exception {
            assertThat(checkout.run().out())
                    .contains(
                            "[-Drunlens.home=" + checkout.home() + "]",
                            "[-Drunlens.samples=" + checkout.home().resolve("samples") + "]");
        }

        @Test
        void givesTheBenchmarkItsMainClassAndMemory() throws Exception {
            List<String> out = checkout.run("benchmark", "--lines", "10").out();

            assertThat(out)
                    .containsSubsequence("[-Xmx2g]", "[dev.runlens.benchmark.BenchmarkProgram]", "[--lines]", "[10]");
            assertThat(out).doesNotContain("[benchmark]");
        }

        @Test
        void worksThroughLinks() throws Exception {
            Path absolute = Files.createSymbolicLink(
                    root.resolve("absolute"), checkout.home().resolve("runlens"));
            Path relative = Files.createSymbolicLink(root.resolve("bin/relative"), Path.of("../absolute"));

            assertThat(checkout.run(absolute, "x").out()).contains("[-Drunlens.home=" + checkout.home() + "]", "[x]");
            assertThat(checkout.run(relative, "y").out()).contains("[-Drunlens.home=" + checkout.home() + "]", "[y]");
        }

        @Test
        void handsOverTheCacheOfTheTrainingRun() throws Exception {
            Path cache = Files.createFile(checkout.home().resolve("target/app/runlens.aot"));

            assertThat(checkout.run().out()).contains("[-XX:AOTCache=" + cache + "]");
            assertThat(checkout.with("RUNLENS_JAVA_OPTS", "-Xshare:off").run().out())
                    .doesNotContain("[-XX:AOTCache=" + cache + "]");
        }

        @Test
        void aCacheThatLiesOverThatOfTheWindowIsNamedBehindIt() throws Exception {
            Path app = checkout.home().resolve("target/app");
            Path terminal = Files.createFile(app.resolve("runlens.aot"));
            Path window = Files.createFile(app.resolve("window.aot"));
            Path over = Files.createFile(app.resolve("window.jsa"));

            assertThat(checkout.run("samples").out()).contains("[-XX:SharedArchiveFile=" + window + ":" + over + "]")
                    .doesNotContain("-XX:AOTCache=");
            assertThat(checkout.run("compare").out()).contains("[-XX:AOTCache=" + terminal + "]")
                    .doesNotContain("-XX:SharedArchiveFile=");
        }

        @Test
        void startsCommandsOfTheTerminalWithTheirCacheAndTheWindowWithItsOwn() throws Exception {
            Path app = checkout.home().resolve("target/app");
            String terminal = "[-XX:AOTCache=" + Files.createFile(app.resolve("runlens.aot")) + "]";
            String window = "[-XX:AOTCache=" + Files.createFile(app.resolve("window.aot")) + "]";

            for (String command : List.of("compare", "verdict", "formats", "--version", "--help", "watch")) {
                assertThat(checkout.run(command).out()).as(command).contains(terminal).doesNotContain(window);
            }
            for (String command : List.of("samples", "open", "runs")) {
                assertThat(checkout.run(command).out()).as(command).contains(window).doesNotContain(terminal);
            }
            assertThat(checkout.run("compare", "runs", "--plot", "loss.png").out()).contains(window);
        }

        @Test
        void leavesTheSecondCompilerOutOfWhatIsOverBeforeItPays() throws Exception {
            String first = "[-XX:TieredStopAtLevel=1]";
            Path small = Files.writeString(root.resolve("small.log"), "Iter 1: Train loss 2");
            Path folder = Files.createDirectories(root.resolve("run"));
            Path large = Files.createFile(folder.resolve("large.log"));
            try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
                sparse.setLength(33L << 20);
            }

            assertThat(checkout.run("compare", small.toString(), "--output", "-").out()).contains(first, "[-Xmn16m]");
            assertThat(checkout.with("RUNLENS_JAVA_OPTS", "-XX:+UseG1GC").run("compare", small.toString()).out())
                    .contains(first).doesNotContain("[-Xmn16m]");
            assertThat(checkout.run("compare", small.toString(), folder.toString()).out()).doesNotContain(first);
            assertThat(checkout.run("--help").out()).contains(first);
            assertThat(checkout.run("watch", small.toString(), "--until", "stop").out()).contains(first);
            assertThat(checkout.run("watch", folder.toString()).out()).doesNotContain(first);
            assertThat(checkout.run(small.toString()).out()).doesNotContain(first);
            assertThat(checkout.run("benchmark").out()).doesNotContain(first);
            assertThat(checkout.run("benchmarks").out()).as("a folder").containsSequence("[dev.runlens.Main]",
                    "[benchmarks]");
            assertThat(checkout.run("benchmark read").out()).as("a folder")
                    .containsSequence("[dev.runlens.Main]", "[benchmark read]");
            assertThat(checkout.run("inspect", folder.toString()).out()).contains(first);
            try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
                sparse.setLength(257L << 20);
            }
            assertThat(checkout.run("benchmark read").out()).as("a folder")
                    .containsSequence("[dev.runlens.Main]", "[benchmark read]");
            assertThat(checkout.run("inspect", folder.toString()).out()).doesNotContain(first);
            Files.move(large, folder.resolve("adapters.safetensors"));
            assertThat(checkout.run("compare", folder.toString()).out()).contains(first);
        }
    }
}
