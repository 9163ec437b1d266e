package dev.runlens.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.launcher.Checkout.Result;
import dev.runlens.launcher.Checkout.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// When the script `runlens` builds, and what it says while it does.
@DisabledOnOs(OS.WINDOWS)
class LauncherBuildTest {

    @TempDir
    private Path root;

    private Checkout checkout;

    @BeforeEach
    void aCheckoutWithAJdk() throws IOException {
        checkout = new Checkout(root.toRealPath());
        checkout.jdk("jdk", "25.0.3");
    }

    @Test
    void theFirstStartBuildsWithOneLineOfProgress() throws Exception {
        checkout.maven(0);

        Result result = checkout.run("samples");

        assertThat(result.exit()).isZero();
        assertThat(result.err()).singleElement().asString().startsWith("Building RunLens");
        assertThat(result.out()).contains("java jdk", "[samples]");
        assertThat(checkout.mavenCalls()).hasSize(1);
        assertThat(checkout.home().resolve("target/app/runlens.jar")).exists();
        assertThat(checkout.home().resolve("target/app/lib/a.jar")).exists();
        assertThat(root.resolve("trained")).doesNotExist();
    }

    @Test
    void theCachesOfTheStartAreMadeBehindTheFirstOneAndAgainForAnotherJar() throws Exception {
        checkout.maven(0);
        Path made = checkout.keptCheckout();

        checkout.run("samples");
        assertThat(made).content().isEqualTo("done\n");
        checkout.run("samples");
        assertThat(root.resolve("trained")).hasContent("trained\ntrained");

        Checkout.age(checkout.home().resolve("target/app/runlens.jar"), -60);
        checkout.run("samples");
        assertThat(made).content().isEqualTo("done\n");
        assertThat(root.resolve("trained")).hasContent("trained\n".repeat(4));
    }

    @Test
    void theNextStartDoesNotTouchMaven() throws Exception {
        checkout.maven(0);
        checkout.run();

        Result again = checkout.run();

        assertThat(checkout.mavenCalls()).hasSize(1);
        assertThat(again.err()).isEmpty();
        assertThat(again.out()).contains("java jdk");
    }

    @Test
    void aNewerSourceIsBuilt() throws Exception {
        checkout.maven(0);
        checkout.run();
        Checkout.age(checkout.source(), 60);

        Result result = checkout.run();

        assertThat(checkout.mavenCalls()).hasSize(2);
        assertThat(result.err()).singleElement().asString().contains("again");
    }

    @Test
    void aNewerProjectFileIsBuilt() throws Exception {
        checkout.maven(0);
        checkout.run();
        Checkout.age(checkout.home().resolve("pom.xml"), 60);

        checkout.run();

        assertThat(checkout.mavenCalls()).hasSize(2);
    }

    @Test
    void aNewerStepOfTheBuildIsBuilt() throws Exception {
        Path step = checkout.home().resolve("src/build/Step.java");
        Files.createDirectories(step.getParent());
        Files.writeString(step, "class Step {}");
        checkout.maven(0);
        checkout.run();
        Checkout.age(step, 60);

        checkout.run();

        assertThat(checkout.mavenCalls()).hasSize(2);
    }

    @Test
    void aSourceThatWasRemovedIsBuiltWithout() throws Exception {
        checkout.maven(0);
        Path second = Files.writeString(checkout.source().resolveSibling("Second.java"), "class Second {}");
        checkout.run();
        Files.delete(second);
        Checkout.age(second.getParent(), 60);

        checkout.run();

        assertThat(checkout.mavenCalls()).hasSize(2);
    }

    @Test
    void aBuildThatFailsSaysWhyAndStartsNothing() throws Exception {
        checkout.maven("echo '[ERROR] Main.java:[1,1] a semicolon is missing'\nexit 1\n");

        Result result = checkout.run();

        assertThat(result.exit()).isEqualTo(70);
        assertThat(result.out()).isEmpty();
        assertThat(String.join("\n", result.err())).contains("a semicolon is missing", "app-build.log");
        assertThat(checkout.home().resolve("target/app.lock")).doesNotExist();
    }

    @Test
    void aBuildThatFailedIsTriedAgain() throws Exception {
        checkout.maven("exit 1\n");
        checkout.run();
        checkout.maven(0);

        assertThat(checkout.run().out()).contains("java jdk");
    }

    @Test
    void withoutMavenTheFirstStartSaysSoInOneSentence() throws Exception {
        Result result = checkout.run();

        assertThat(result.exit()).isEqualTo(69);
        assertThat(result.err()).last().asString().contains("Maven");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void withoutMavenWhatWasBuiltStillStarts() throws Exception {
        checkout.maven(0);
        checkout.run();
        Files.delete(root.resolve("bin/mvn"));
        Checkout.age(checkout.source(), 60);

        Result result = checkout.run("x");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("[x]");
        assertThat(result.err()).singleElement().asString().contains("starting it as it is");
    }

    @Test
    void twoStartsAtOnceBuildOnce() throws Exception {
        checkout.maven(1.5);
        Path launcher = checkout.home().resolve("runlens");

        List<Running> both = List.of(checkout.start(launcher, "one"), checkout.start(launcher, "two"));

        assertThat(both.get(0).await().out()).contains("[one]");
        assertThat(both.get(1).await().out()).contains("[two]");
        assertThat(checkout.mavenCalls()).hasSize(1);
    }

    @Test
    void aLockWhoseOwnerIsGoneDoesNotBlock() throws Exception {
        checkout.maven(0);
        Path lock = Files.createDirectories(checkout.home().resolve("target/app.lock"));
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.writeString(lock.resolve("owner"), gone.pid() + "\n");

        assertThat(checkout.run().out()).contains("java jdk");
        assertThat(lock).doesNotExist();
    }
}
