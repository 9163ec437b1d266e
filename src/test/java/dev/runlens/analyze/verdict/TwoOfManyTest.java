package dev.runlens.analyze.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.wording.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwoOfManyTest {
    private static final ComparedRun LOW = run("low", 1.5, 1);
    private static final ComparedRun NEXT = run("next", 1.516, 2);

    @Test
    void oneThatIsTiedAmongManyIsSaidToBeWhereThePairTellsItApart() {
        List<ComparedRun> all = new ArrayList<>(List.of(LOW, NEXT));
        for (int i = 0; i < 10; i++) {
            all.add(run("r" + i, 1.5, 10 + i));
        }
        Verdict two = TwoRuns.judge(LOW, NEXT).verdict();

        assertThat(two).isInstanceOf(Better.class);
        assertThat(TwoOfMany.beside(Rankings.of(all), two)).map(Statement::text)
                .hasValueSatisfying(said -> assertThat(said)
                        .startsWith("That is of these two alone")
                        .contains("Among all 12 comparable runs they share a place"));
    }

    @Test
    void twoThatAreNotToldApartAreSaidToHaveDifferentPlacesWhereOneMayBeTheLowest() {
        List<ComparedRun> all = new ArrayList<>(List.of(LOW, run("high", 1.62, 3)));
        ComparedRun noisy = TwoRuns.run("noisy", TwoRuns.curve(20, 1.62, 0.12, 7), "learning_rate", 4e-5);
        all.add(noisy);
        Verdict two = TwoRuns.judge(all.get(1), noisy).verdict();

        assertThat(two).isInstanceOf(CannotTell.class);
        assertThat(TwoOfMany.beside(Rankings.of(all), two)).map(Statement::text)
                .contains(
                        "Their places among all 3 comparable runs differ all the same: these say which runs may be the"
                                + " lowest of all. Of high it is known that it is not, of noisy it is not known.");
    }

    @Test
    void whereThePlacesSayTheSameNothingIsAdded() {
        Verdict two = TwoRuns.judge(LOW, NEXT).verdict();

        assertThat(TwoOfMany.beside(Rankings.of(LOW, NEXT), two)).isEmpty();
        assertThat(TwoOfMany.beside(Rankings.of(LOW, run("high", 2.5, 3), run("higher", 3, 4)),
                TwoRuns.judge(LOW, run("high", 2.5, 3)).verdict())).isEmpty();
        assertThat(TwoOfMany.beside(Rankings.of(LOW, NEXT), TwoRuns.judge(LOW, LOW).verdict())).isEmpty();
    }

    private static ComparedRun run(String name, double level, long seed) {
        return TwoRuns.run(name, TwoRuns.curve(20, level, 0.03, seed), "learning_rate", 1e-5 * seed);
    }
}
