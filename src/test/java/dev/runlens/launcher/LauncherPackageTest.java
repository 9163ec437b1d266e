package dev.runlens.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The script `runlens` in a package, where the program is built.
@DisabledOnOs(OS.WINDOWS)
class LauncherPackageTest {

    private static final int DAY = 24 * 60 * 60;

    @TempDir
    private Path root;

    private Checkout checkout;

    @BeforeEach
    void aPackage() throws IOException {
        checkout = new Checkout(root.toRealPath()).packaged();
    }

    @Test
    void startsOnTheJavaThatItBringsWhateverElseIsThere() throws Exception {
        checkout.jdk("system", "25.0.3");
        Path mine = checkout.jdkAt(root.resolve("mine"), "26");
        checkout.jdkAt(checkout.home().resolve("runtime"), "25.0.3");

        assertThat(checkout.with("JAVA_HOME", mine.toString()).run("compare").out())
                .startsWith("java runtime")
                .containsSubsequence(
                        "[-cp]",
                        "[" + checkout.home().resolve("app/runlens.jar") + "]",
                        "[dev.runlens.Main]",
                        "[compare]");
    }

    @Test
    void findsAJavaWhereItBringsNoneAndBuildsNothing() throws Exception {
        checkout.maven(0);
        checkout.jdk("system", "25.0.3");

        Checkout.Result result = checkout.run();

        assertThat(result.out()).startsWith("java system");
        assertThat(result.err()).isEmpty();
        assertThat(checkout.mavenCalls()).isEmpty();
        assertThat(checkout.home().resolve("target")).doesNotExist();
    }

    @Test
    void takesTheLibrariesOfTheSystemThatTheJavaIsFor() throws Exception {
        Path jdk = checkout.jdk("system", "25.0.3");
        Files.writeString(jdk.resolve("release"),
                "JAVA_VERSION=\"25.0.3\"\nOS_ARCH=\"aarch64\"\nOS_NAME=\"Darwin\"\n");
        Path mac = Files.createDirectories(checkout.home().resolve("app/on")).resolve("Darwin-aarch64.jar");
        Files.writeString(mac, "jar");

        assertThat(checkout.run().out()).contains("[" + mac + "]");
    }

    @Test
    void withoutLibrariesForTheSystemTheCommandsStillStart() throws Exception {
        checkout.jdk("system", "25.0.3");
        Files.createDirectories(checkout.home().resolve("app/on"));

        assertThat(checkout.run().out()).contains("[" + checkout.home().resolve("app/runlens.jar") + "]");
    }

    @Test
    void usesTheCacheThatItBrings() throws Exception {
        checkout.jdkAt(checkout.home().resolve("runtime"), "25.0.3");
        Path cache = Files.writeString(checkout.home().resolve("app/runlens.aot"), "cache");

        assertThat(checkout.run().out()).contains("[-XX:AOTCache=" + cache + "]");
        assertThat(checkout.userHome()).isEmptyDirectory();
    }

    @Test
    void keepsACacheOfItsOwnForEachUserWhereItBringsNone() throws Exception {
        Path jdk = checkout.jdk("system", "25.0.3");
        Path caches = checkout.userHome().resolve(".cache/runlens/1.2.3-abc");
        Path made = checkout.kept();

        checkout.run();

        assertThat(made).content().isEqualTo("done\n");
        assertThat(root.resolve("trained")).hasContent("trained\ntrained");
        assertThat(caches.resolve("made-for")).hasContent(checkout.home().resolve("app") + " " + jdk + " 25.0.3");
        Path cache = Files.writeString(caches.resolve("runlens.aot"), "cache");
        assertThat(checkout.run().out()).contains("[-XX:AOTCache=" + cache + "]");
    }

    @Test
    void keepsTheCachesOfAProgramThatIsOlderThanTwoMonthsAndRemovesThoseThatAre() throws Exception {
        checkout.jdk("system", "25.0.3");
        Path all = checkout.userHome().resolve(".cache/runlens");
        Path forgotten = Files.createDirectories(all.resolve("0.9-old")).resolve("java");
        Path inUse = Files.createDirectories(all.resolve("1.2.2-abc")).resolve("java");
        Checkout.age(Files.createFile(forgotten), -70 * DAY);
        Checkout.age(Files.createFile(inUse), -50 * DAY);
        Checkout.age(checkout.home().resolve("app/runlens.jar"), -300 * DAY);
        Path made = checkout.kept();

        checkout.run();

        assertThat(made).content().isEqualTo("done\n");
        assertThat(all.resolve("1.2.3-abc/made-for")).exists();
        assertThat(inUse).exists();
        assertThat(forgotten.getParent()).doesNotExist();
    }

    @Test
    void makesNoCacheOnMachinesThatAreThrownAway() throws Exception {
        checkout.jdk("system", "25.0.3");

        checkout.run();

        assertThat(checkout.userHome()).isEmptyDirectory();
    }

    @Test
    void isTrainedOnTheFilesThatAreNamed() throws Exception {
        checkout.jdkAt(checkout.home().resolve("runtime"), "25.0.3");

        Checkout.Result result = checkout.with("RUNLENS_TRAIN", root.toString()).run();

        assertThat(result.exit()).isZero();
        assertThat(result.out()).isEmpty();
        assertThat(root.resolve("trained")).hasContent("trained\ntrained");
    }
}
