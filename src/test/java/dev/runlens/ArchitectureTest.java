package dev.runlens;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessField;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.List;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import javafx.application.Platform;

/// The walls between the rooms of `docs/architecture.md`. Who wants to change one changes that page as well.
@AnalyzeClasses(packages = "dev.runlens", importOptions = {DoNotIncludeTests.class, ArchitectureTest.NoTests.class})
class ArchitectureTest {

    /// Leaves out tests that are not compiled where Maven compiles them: an editor has folders of its own.
    static final class NoTests implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test/");
        }
    }

    private static final String[] EVERYWHERE = {"java..", "javax..", "org.jspecify..", "dev.runlens.work.."};
    private static final String[] TOOLKIT = {
            "javafx..", "com.sun.javafx..", "org.controlsfx..", "impl.org.controlsfx..", "atlantafx..", "org.kordamp.."
    };
    /// Where `Main` is, which picks the door: this package alone, without those below.
    private static final String ROOT = "dev.runlens";

    /// What is no family of formats but a tool of several: these know no family.
    private static final String[] SHARED_BY_FORMATS = {
            "dev.runlens.read.json..",
            "dev.runlens.read.lines..",
            "dev.runlens.read.series..",
            "dev.runlens.read.settings..",
            "dev.runlens.read.wire..",
            "dev.runlens.read.sqlite.."
    };

    /// What is done with files of any format, one after the other; the rules below say in which order.
    private static final String[] STEPS_OF_READING = {
            "dev.runlens.read.find..", "dev.runlens.read.assemble..", "dev.runlens.read.load..",
            "dev.runlens.read.collect..", "dev.runlens.read.follow.."
    };

    private static final String[] ENGINE = {"run", "text", "read", "analyze", "plot", "write"};

    @ArchTest
    static final ArchRule engineKnowsNoToolkit = noClasses()
            .that()
            .resideInAnyPackage(rooms(ENGINE))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TOOLKIT)
            .because("the command line, a server or a test must be able to read, compare and write without a display");

    @ArchTest
    static final ArchRule workKnowsNothingElse = room("work", rooms("work"))
            .because("work is shared among processors alike, whatever it is about");

    @ArchTest
    static final ArchRule runKnowsNothingElse = room("run", rooms("run"))
            .because("what a run is outlives every way to read, judge or show it");

    @ArchTest
    static final ArchRule textKnowsRunsOnly = room("text", rooms("run", "text"))
            .because("how a number is written must not depend on who writes it");

    @ArchTest
    static final ArchRule readMakesRuns = room(
            "read",
            rooms("run", "text", "read"),
            "tools.jackson..",
            "org.snakeyaml..",
            "de.siegmar.fastcsv..",
            "org.sqlite..",
            "io.airlift.compress..")
                    .because("a format is added without touching what is computed, drawn or written");

    @ArchTest
    static final ArchRule analyzeIsPure = room("analyze", rooms("run", "text", "analyze"), "org.hipparchus..")
            .because("the same runs must always give the same numbers, so it sees neither files nor screens");

    @ArchTest
    static final ArchRule plotNeedsNoToolkit = room(
            "plot", rooms("run", "text", "analyze", "plot"), "org.apache.pdfbox..", "org.apache.fontbox..")
                    .because("the window, SVG and PNG must draw the same picture");

    @ArchTest
    static final ArchRule writeTakesComparisons = room(
            "write", rooms("run", "text", "analyze", "plot", "write"), "tools.jackson..", "org.snakeyaml..")
                    .because("what is written must not depend on how it was read");

    @ArchTest
    static final ArchRule askKnowsServersOnly = room("ask", rooms("run", "text", "ask"), "tools.jackson..")
            .because("what speaks to a network must be small enough to be looked through");

    @ArchTest
    static final ArchRule onlyAskSpeaksToANetwork = noClasses()
            .that()
            .resideOutsideOfPackages(rooms("ask"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.net\\.(.*Socket.*|.*URLConnection|InetAddress|InetSocketAddress)"
                    + "|java\\.nio\\.channels\\.(.*SocketChannel|DatagramChannel)|javax\\.net\\..*")
            .orShould()
            .callMethod(java.net.URL.class, "openStream")
            .orShould()
            .callMethod(java.net.URL.class, "openConnection")
            .because("nothing leaves the machine but what a person asked to be sent, and that is seen in one place");

    @ArchTest
    static final ArchRule sessionRemembersValues = room(
            "session", rooms("run", "write", "session"), "tools.jackson..")
                    .because("what is remembered must be readable when everything that shows it has changed");

    @ArchTest
    static final ArchRule chartKnowsNoWindow = room(
            "chart", rooms("run", "text", "analyze", "plot", "chart"), "javafx..", "org.kordamp..")
                    .because("a chart is also drawn where there is no window, by the command line");

    @ArchTest
    static final ArchRule benchmarkMeasuresReading = room(
            "benchmark",
            rooms("run", "text", "read", "analyze", "plot", "write", "chart", "ui", "benchmark"),
            "org.hipparchus..",
            "javafx..")
                    .because("what is measured must be what users run, with nothing in between");

    @ArchTest
    static final ArchRule windowShowsWhatTheEngineSays = room(
            "ui",
            Stream.of(rooms(ENGINE), rooms("ask", "session", "chart", "ui"))
                    .flatMap(Stream::of)
                    .toArray(String[]::new),
            Stream.of(TOOLKIT, new String[] {"org.kordamp.."}).flatMap(Stream::of).toArray(String[]::new))
                    .because(
                            "no library but the toolkit: what needs one is computed where the command line has it too");

    @ArchTest
    static final ArchRule commandLineIsThin = room(
            "cli",
            Stream.of(rooms(ENGINE), rooms("ask", "session", "chart", "cli"))
                    .flatMap(Stream::of)
                    .toArray(String[]::new),
            "picocli..")
                    .because("no library but picocli: what needs one is computed where the window has it too");

    @ArchTest
    static final ArchRule commandLineKnowsNoWindow = noClasses()
            .that()
            .resideInAnyPackage(rooms("cli"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(rooms("ui"))
            .because("a command has to start in a blink and without a display");

    @ArchTest
    static final ArchRule noCycles = slices().matching("dev.runlens.(*)..")
            .should()
            .beFreeOfCycles()
            .because("data walks one way through the rooms; a way back makes two rooms one");

    @ArchTest
    static final ArchRule featuresOfTheWindowDoNotEntangle = slices().matching("dev.runlens.ui.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature must be readable, testable and removable by itself");

    @ArchTest
    static final ArchRule familiesOfFormatsAreStrangers = slices().matching("dev.runlens.read.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    resideInAnyPackage("dev.runlens.read.catalog.."), resideInAnyPackage("dev.runlens.read.."))
            .ignoreDependency(resideInAnyPackage("dev.runlens.read.."), resideInAnyPackage(SHARED_BY_FORMATS))
            .ignoreDependency(resideInAnyPackage(STEPS_OF_READING), resideInAnyPackage(STEPS_OF_READING))
            .because("a change in one format must not break another; only the catalog knows them all");

    @ArchTest
    static final ArchRule theContractKnowsNoReader = below("dev.runlens.read", new String[0])
            .because("every reader keeps to it, so it must stand when any of them changes");

    @ArchTest
    static final ArchRule toolsOfFormatsKnowNoFamily = below(SHARED_BY_FORMATS, SHARED_BY_FORMATS)
            .because("what all families use must not depend on one of them");

    @ArchTest
    static final ArchRule findingKnowsNoRun = below("dev.runlens.read.find..", SHARED_BY_FORMATS)
            .because("which files there are is known before anybody asks whose they are");

    @ArchTest
    static final ArchRule assemblyIsBelowLoading = below(
            "dev.runlens.read.assemble..", SHARED_BY_FORMATS, "dev.runlens.read.find..")
                    .because("it is done anew whenever an input comes or goes, by whoever loads");

    @ArchTest
    static final ArchRule loadingKnowsNoFollower = below(
            new String[] {"dev.runlens.read.load.."},
            new String[] {"dev.runlens.read.find..", "dev.runlens.read.assemble.."})
                    .because("what is read once and what is followed are read in the same way");

    @ArchTest
    static final ArchRule followingDecidesNothingOfRuns = below(
            new String[] {"dev.runlens.read.follow.."},
            new String[] {"dev.runlens.read.find..", "dev.runlens.read.assemble..", "dev.runlens.read.load.."})
                    .because("it looks at files and has the loader read them; what they are is decided there");

    @ArchTest
    static final ArchRule theMlxLogIsReadDownwards = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.runlens.read.mlx..")
            .layer("log")
            .definedBy("dev.runlens.read.mlx.log..")
            .layer("dialect")
            .definedBy("dev.runlens.read.mlx.dialect..")
            .layer("dense")
            .definedBy("dev.runlens.read.mlx.dense..")
            .layer("config")
            .definedBy("dev.runlens.read.mlx.config..")
            .whereLayer("log")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("dialect")
            .mayOnlyBeAccessedByLayers("log")
            .whereLayer("dense")
            .mayOnlyBeAccessedByLayers("log", "dialect")
            .whereLayer("config")
            .mayOnlyBeAccessedByLayers("log", "dialect")
            .because("a new form of a line must not reach into how lines become trainings");

    @ArchTest
    static final ArchRule jacksonStaysAtTheEdges = noClasses()
            .that()
            .resideOutsideOfPackages(rooms("read", "write", "session", "ask"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..")
            .because("JSON is how runs come and go, not what they are");

    @ArchTest
    static final ArchRule picocliStaysAtTheDoor = noClasses()
            .that(not(resideInAnyPackage(rooms("cli"))).and(not(resideInAPackage(ROOT))))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..")
            .because("commands are thin: what they do must be callable without them");

    @ArchTest
    static final ArchRule oneWayToTheFxThread = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.runlens.chart.FxThread")
            .should()
            .callMethod(Platform.class, "runLater", Runnable.class)
            .because("a hop between threads that is hidden in a corner is where races come from");

    @ArchTest
    static final ArchRule oneWayToStartTheToolkit = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.runlens.chart.FxToolkit")
            .should()
            .callMethod(Platform.class, "startup", Runnable.class)
            .because("where the toolkit starts is where it is decided that there is no screen");

    @ArchTest
    static final ArchRule noThreadsByHand = noClasses()
            .should()
            .callConstructorWhere(
                    com.tngtech.archunit.core.domain.JavaCall.Predicates.target(owner(assignableTo(Thread.class))))
            .because("executors can be closed, named and replaced in a test; a bare thread cannot");

    @ArchTest
    static final ArchRule noStreamsInParallel = noClasses()
            .should()
            .callMethod(java.util.Collection.class, "parallelStream")
            .orShould()
            .callMethod(List.class, "parallelStream")
            .orShould()
            .callMethod(BaseStream.class, "parallel")
            .orShould()
            .callMethod(Stream.class, "parallel")
            .because("they run on threads that everybody shares and nobody can close or name");

    @ArchTest
    static final ArchRule standardStreamsAtTheDoor = noClasses()
            .that(not(resideInAnyPackage(rooms("cli", "benchmark"))).and(not(resideInAPackage(ROOT))))
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS.or(accessField(System.class, "in")))
            .because("what the engine has to say is a value; only the command line may print");

    @ArchTest
    static final ArchRule noStateForEverybody = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .because("a value that anybody may change at any time cannot be reasoned about, nor tested twice");

    @ArchTest
    static final ArchRule noSingletons = noMethods()
            .should()
            .haveName("getInstance")
            .because("what a class needs is given to its constructor, where it can be seen");

    @ArchTest
    static final ArchRule pathsNotFiles = noClasses()
            .that()
            .resideOutsideOfPackages(rooms("ui"))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.File")
            .because("File answers false where Path says what went wrong; drop and file chooser hand out Files, "
                    + "and turn them into paths at once");

    @ArchTest
    static final ArchRule shortConstructors = classes()
            .should(haveConstructorsWithAtMost(5))
            .because("six parameters of one kind get swapped, and a class that needs so much does too much");

    private static ArchRule room(String name, String[] rooms, String... libraries) {
        String[] allowed = Stream.of(EVERYWHERE, rooms, libraries).flatMap(Stream::of).toArray(String[]::new);
        return classes()
                .that()
                .resideInAnyPackage(rooms(name))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed));
    }

    /// A part of `read` that knows runs, the contract, itself and nothing else of `read` but what is named.
    private static ArchRule below(String part, String[] known, String... more) {
        return below(new String[] {part}, Stream.concat(Stream.of(known), Stream.of(more)).toArray(String[]::new));
    }

    private static ArchRule below(String[] parts, String[] known) {
        String[] allowed = Stream.of(parts, known).flatMap(Stream::of).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAnyPackage(parts)
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.runlens.read..")
                        .and(not(resideInAnyPackage("dev.runlens.read")))
                        .and(not(resideInAnyPackage(allowed))));
    }

    private static String[] rooms(String... names) {
        return Stream.of(names).map(name -> "dev.runlens." + name + "..").toArray(String[]::new);
    }

    private static ArchCondition<JavaClass> haveConstructorsWithAtMost(int limit) {
        return new ArchCondition<>("have constructors with at most " + limit + " parameters") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (type.isAnonymousClass() || type.isLocalClass()) {
                    return; // what they capture counts as parameters
                }
                for (JavaConstructor constructor : type.getConstructors()) {
                    int count = constructor.getRawParameterTypes().size() - hidden(type);
                    if (count > limit && !constructor.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                        events.add(SimpleConditionEvent.violated(constructor, message(constructor, count)));
                    }
                }
            }
        };
    }

    /// Name and place of an enum constant, the outer object of an inner class: parameters that nobody wrote.
    private static int hidden(JavaClass type) {
        if (type.isEnum()) {
            return 2;
        }
        return type.isInnerClass() ? 1 : 0;
    }

    private static String message(JavaCodeUnit constructor, int count) {
        return constructor.getFullName() + " has " + count + " parameters " + constructor.getSourceCodeLocation();
    }
}
