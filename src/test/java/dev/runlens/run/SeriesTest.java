package dev.runlens.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SeriesTest {
    private static final double NAN = Double.NaN;
    private static final Series SERIES = Series.adopting(new long[] {10, 20, 40}, new double[] {3, NAN, 1},
            new int[] {7, 8, 11});

    @Test
    void pointsAreReadByIndex() {
        assertThat(SERIES.size()).isEqualTo(3);
        assertThat(SERIES.step(1)).isEqualTo(20);
        assertThat(SERIES.value(1)).isNaN();
        assertThat(SERIES.line(2)).isEqualTo(11);
        assertThat(SERIES.lastStep()).isEqualTo(40);
        assertThat(SERIES.lastValue()).isEqualTo(1);
        assertThat(Series.of(new long[] {1}, new double[] {2}).line(0)).isZero();
        assertThat(Series.empty().isEmpty()).isTrue();
    }

    @Test
    void stepsThatDoNotIncreaseAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Series.of(new long[] {1, 1}, new double[2]))
                .withMessageContaining("1 follows 1 at index 1");
        assertThatIllegalArgumentException().isThrownBy(() -> Series.of(new long[] {2, 1}, new double[2]));
    }

    @Test
    void arraysOfDifferentLengthAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Series.of(new long[1], new double[2]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Series.adopting(new long[] {1, 2}, new double[2], new int[1]));
    }

    @Test
    void pointsAreFoundByIteration() {
        assertThat(SERIES.indexOf(20)).isEqualTo(1);
        assertThat(SERIES.indexOf(30)).isNegative();
        assertThat(SERIES.floorIndex(9)).isEqualTo(-1);
        assertThat(SERIES.floorIndex(10)).isZero();
        assertThat(SERIES.floorIndex(39)).isEqualTo(1);
        assertThat(SERIES.floorIndex(1000)).isEqualTo(2);
    }

    @Test
    void theLowestIsTheEarliestOfTheLowestFiniteValues() {
        assertThat(Series.of(new long[] {1, 2, 3, 4}, new double[] {NAN, 2, 1, 1})
                .indexOfLowest())
                        .isEqualTo(2);
        assertThat(Series.of(new long[] {1, 2}, new double[] {NAN, Double.NEGATIVE_INFINITY})
                .indexOfLowest())
                        .isEqualTo(-1);
        assertThat(Series.empty().indexOfLowest()).isEqualTo(-1);
    }

    @Test
    void valuesThatAreNotFiniteAreCounted() {
        assertThat(SERIES.indexOfFirstNonFinite()).isEqualTo(1);
        assertThat(SERIES.nonFiniteCount()).isEqualTo(1);
        assertThat(Series.of(new long[] {1}, new double[] {1}).indexOfFirstNonFinite())
                .isEqualTo(-1);
    }

    @Test
    void aSliceIsMovedByItsOffset() {
        Series slice = SERIES.slice(1, 3, 100);
        assertThat(slice).isEqualTo(Series.of(new long[] {120, 140}, new double[] {NAN, 1}));
        assertThat(slice.line(0)).isEqualTo(8);
        assertThat(SERIES.slice(0, 3, 0)).isSameAs(SERIES);
    }

    @Test
    void oneSeriesFollowsAnotherWithTheirLines() {
        Series later = Series.of(new long[] {50}, new double[] {0.5});
        Series both = SERIES.followedBy(later);
        assertThat(both).isEqualTo(Series.of(new long[] {10, 20, 40, 50}, new double[] {3, NAN, 1, 0.5}));
        assertThat(both.line(2)).isEqualTo(11);
        assertThat(both.line(3)).isZero();
        assertThat(SERIES.followedBy(Series.empty())).isSameAs(SERIES);
        assertThat(Series.empty().followedBy(SERIES)).isSameAs(SERIES);
        assertThatIllegalArgumentException().isThrownBy(() -> later.followedBy(SERIES));
    }

    @Test
    void theCallersArraysAreCopied() {
        long[] steps = {1, 2};
        Series series = Series.of(steps, new double[] {5, 6});
        steps[0] = 99;
        series.stepsCopy()[0] = 99;
        series.valuesCopy()[0] = 99;
        assertThat(series.step(0)).isEqualTo(1);
        assertThat(series.value(0)).isEqualTo(5);
    }

    @Test
    void seriesAreEqualByStepsAndValuesButNotByLines() {
        Series same = Series.of(new long[] {10, 20, 40}, new double[] {3, NAN, 1});
        assertThat(same).isEqualTo(SERIES).hasSameHashCodeAs(SERIES);
        assertThat(same).isNotEqualTo(Series.of(new long[] {10, 20, 40}, new double[] {3, NAN, 2}));
        assertThat(same).isNotEqualTo(Series.of(new long[] {10, 20, 41}, new double[] {3, NAN, 1}));
        assertThat(SERIES).hasToString("Series[3 points, 10 … 40, last 1.0]");
    }

    @Test
    void whatArraysHoldAfterTheirPointsDoesNotCount() {
        Series spare = Series.adopting(2, new long[] {10, 20, 0, 0}, Values.of(new double[] {3, NAN, 9}),
                new int[] {7, 8, 9, 9, 9});

        assertThat(spare.size()).isEqualTo(2);
        assertThat(spare.lastStep()).isEqualTo(20);
        assertThat(spare.lastValue()).isNaN();
        assertThat(spare.nonFiniteCount()).isEqualTo(1);
        assertThat(spare.indexOfLowest()).isZero();
        assertThat(spare.indexOf(0)).isNegative();
        assertThat(spare.floorIndex(1000)).isEqualTo(1);
        assertThat(spare.stepsCopy()).containsExactly(10, 20);
        assertThat(spare.valuesCopy()).containsExactly(3, NAN);
        assertThat(spare).isEqualTo(SERIES.slice(0, 2, 0)).hasSameHashCodeAs(SERIES.slice(0, 2, 0));
        assertThat(spare.followedBy(SERIES.slice(2, 3, 0))).isEqualTo(SERIES);
        assertThat(spare.followedBy(SERIES.slice(2, 3, 0)).line(2)).isEqualTo(11);
        assertThat(SERIES.slice(0, 1, -10).followedBy(spare.slice(0, 2, 10)).stepsCopy())
                .containsExactly(0, 20, 30);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Series.adopting(3, new long[3], Values.of(new double[2]), new int[0]));
    }

    @Test
    void oneValueAtAllStepsIsASeriesLikeAnyOther() {
        for (double value : new double[] {1e-5, NAN, Double.POSITIVE_INFINITY}) {
            Series same = SERIES.alongside(Values.same(value));
            Series each = SERIES.alongside(new double[] {value, value, value});

            assertThat(same).isEqualTo(each).hasSameHashCodeAs(each);
            assertThat(each).isEqualTo(same);
            assertThat(same.slice(2, 3, 0).valuesCopy()).containsExactly(same.value(2));
            assertThat(new double[] {same.lastValue()}).containsExactly(value);
            assertThat(same.line(2)).isEqualTo(SERIES.line(2));
            assertThat(same.indexOfLowest()).isEqualTo(each.indexOfLowest());
            assertThat(same.indexOfFirstNonFinite()).isEqualTo(each.indexOfFirstNonFinite());
            assertThat(same.nonFiniteCount()).isEqualTo(each.nonFiniteCount());
            assertThat(same.valuesCopy()).containsExactly(value, value, value);
            assertThat(same.sharedValues()).startsWith(value, value, value);
            assertThat(same.slice(1, 3, 5)).isEqualTo(each.slice(1, 3, 5));
            Series more = Series.of(new long[] {50}, new double[] {2});
            assertThat(same.followedBy(more)).isEqualTo(each.followedBy(more));
            assertThat(more.slice(0, 0, 0).followedBy(same)).isEqualTo(same);
        }
        assertThat(SERIES.alongside(Values.same(1))).isNotEqualTo(SERIES.alongside(Values.same(2)))
                .isNotEqualTo(SERIES);
        assertThat(Series.empty().alongside(Values.same(3))).isEqualTo(Series.empty());
        assertThat(Series.empty().alongside(Values.same(NAN)).nonFiniteCount()).isZero();
        assertThat(Series.empty().alongside(Values.same(3)).indexOfLowest()).isNegative();
    }

    @Test
    void printedDecimalsAreASeriesLikeAnyOther() {
        Series printed = SERIES.alongside(Values.decimals(new int[] {2350, 7, 2350, 9}, 1000));
        Series each = SERIES.alongside(new double[] {2.350, 0.007, 2.350});

        assertThat(printed).isEqualTo(each).hasSameHashCodeAs(each).isNotEqualTo(SERIES);
        assertThat(each).isEqualTo(printed);
        assertThat(printed.value(1)).isEqualTo(0.007);
        assertThat(printed.lastValue()).isEqualTo(2.350);
        assertThat(printed.line(2)).isEqualTo(SERIES.line(2));
        assertThat(printed.indexOfLowest()).isEqualTo(1);
        assertThat(printed.indexOfFirstNonFinite()).isNegative();
        assertThat(printed.nonFiniteCount()).isZero();
        assertThat(printed.valuesCopy()).containsExactly(2.350, 0.007, 2.350);
        assertThat(printed.sharedValues()).startsWith(2.350, 0.007, 2.350);
        assertThat(printed.slice(1, 3, 5)).isEqualTo(each.slice(1, 3, 5));
        Series more = Series.of(new long[] {50}, new double[] {2});
        assertThat(printed.followedBy(more)).isEqualTo(each.followedBy(more));
        assertThat(more.slice(0, 0, 0).followedBy(printed)).isEqualTo(printed);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SERIES.alongside(Values.decimals(new int[] {1, 2}, 10)));
        assertThat(Series.empty().alongside(Values.decimals(new int[0], 10))).isEqualTo(Series.empty());
    }

    @Test
    void evenStepsNeedNoArray() {
        Series even = Series.even(3, 10, 5, Values.of(new double[] {3, 2, 1, 0}), new int[] {7, 8, 9});

        assertThat(even).isEqualTo(Series.of(new long[] {10, 15, 20}, new double[] {3, 2, 1}));
        assertThat(even.line(1)).isEqualTo(8);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Series.even(2, 1, 0, Values.of(new double[2]), new int[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Series.even(2, 1, -1, Values.of(new double[2]), new int[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Series.even(3, 1, 1, Values.of(new double[2]), new int[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Series.even(3, 5, Long.MAX_VALUE / 2, Values.of(new double[3]), new int[0]));
    }

    @Test
    void otherValuesStandAtTheSameStepsAndLines() {
        Series others = SERIES.alongside(new double[] {4, 5, 6, 7});

        assertThat(others.size()).isEqualTo(3);
        assertThat(others.step(2)).isEqualTo(40);
        assertThat(others.line(2)).isEqualTo(11);
        assertThat(others.valuesCopy()).containsExactly(4, 5, 6);
        assertThatIllegalArgumentException().isThrownBy(() -> SERIES.alongside(new double[2]));
    }
}
