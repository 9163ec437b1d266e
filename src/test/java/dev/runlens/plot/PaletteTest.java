package dev.runlens.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
    @ParameterizedTest
    @EnumSource
    void anyTwoColoursStayApartForEveryKindOfColourVision(Palette palette) {
        for (ColourVision vision : ColourVision.values()) {
            List<double[]> seen = palette.colours().stream().map(vision::lab).toList();
            for (int i = 0; i < seen.size(); i++) {
                for (int j = 0; j < i; j++) {
                    assertThat(ColourVision.difference(seen.get(i), seen.get(j)))
                            .as("%s as seen with %s: colours %d and %d", palette, vision, j, i)
                            .isGreaterThanOrEqualTo(16);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 0xffffff", "DARK, 0x0d1117"})
    void everyColourStandsOutFromItsBackground(Palette palette, String background) {
        double[] behind = ColourVision.NORMAL.lab(Integer.decode(background));
        assertThat(palette.colours())
                .allSatisfy(colour -> assertThat(ColourVision.difference(ColourVision.NORMAL.lab(colour), behind))
                        .isGreaterThan(25));
    }

    /// WCAG 2.2, 1.4.11: lines and signs.
    @ParameterizedTest
    @CsvSource({"LIGHT, 0xffffff", "DARK, 0x0d1117"})
    void everyLineHasAContrastOfThreeToItsBackground(Palette palette, String background) {
        double behind = luminance(Integer.decode(background));
        assertThat(palette.colours()).allSatisfy(colour -> {
            double line = luminance(colour);
            assertThat((Math.max(line, behind) + 0.05) / (Math.min(line, behind) + 0.05))
                    .isGreaterThanOrEqualTo(3);
        });
    }

    /// WCAG 2.2, 1.4.3: words.
    @ParameterizedTest
    @CsvSource({"LIGHT, 0xffffff", "DARK, 0x0d1117"})
    void wordsAboutEveryRunAreRead(Palette palette, String background) {
        double behind = luminance(Integer.decode(background));
        for (int i = 0; i < palette.colours().size(); i++) {
            double words = luminance(palette.words(i));
            assertThat((Math.max(words, behind) + 0.05) / (Math.min(words, behind) + 0.05))
                    .as("%s, colour %d", palette, i)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void wordsHaveTheColourOfTheLineWhereThatIsRead() {
        assertThat(Palette.LIGHT.words(0)).isEqualTo(Palette.LIGHT.colours().get(0));
        assertThat(Palette.LIGHT.words(1)).isNotEqualTo(Palette.LIGHT.colours().get(1));
        assertThat(Palette.LIGHT.words(9)).isEqualTo(Palette.LIGHT.words(1));
        assertThat(Palette.DARK.words(0)).isEqualTo(Palette.DARK.colours().get(0));
    }

    @Test
    void onTheDarkPageTheBrightestComeFirst() {
        assertThat(Palette.DARK.colours().stream().map(PaletteTest::luminance).toList())
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double part = (channel & 0xff) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    @ParameterizedTest
    @EnumSource
    void afterTheColoursAreUsedUpDashAndMarkerVary(Palette palette) {
        assertThat(palette.style(0)).isNotEqualTo(palette.style(8));
        assertThat(palette.style(8).rgb()).isEqualTo(palette.style(0).rgb());
        assertThat(palette.style(8).dash()).isNotEqualTo(palette.style(0).dash());
        assertThat(palette.style(8).marker()).isNotEqualTo(palette.style(0).marker());
        Set<RunStyle> looks = new HashSet<>();
        for (int i = 0; i < 128; i++) {
            looks.add(palette.style(i));
        }
        assertThat(looks).hasSize(128);
        assertThat(palette.style(300)).isNotNull();
    }

    @Test
    void theDifferenceFormulaGivesThePublishedValues() {
        // Pairs 1, 7 and 25 of Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula", table 1.
        assertThat(ColourVision.difference(lab(50, 2.6772, -79.7751), lab(50, 0, -82.7485)))
                .isEqualTo(2.0425, within());
        assertThat(ColourVision.difference(lab(50, 0, 0), lab(50, -1, 2))).isEqualTo(2.3669, within());
        assertThat(ColourVision.difference(lab(60.2574, -34.0099, 36.2677), lab(60.4626, -34.1751, 39.4387)))
                .isEqualTo(1.2644, within());
    }

    private static Offset<Double> within() {
        return Offset.offset(0.0001);
    }

    private static double[] lab(double lightness, double a, double b) {
        return new double[] {lightness, a, b};
    }
}
