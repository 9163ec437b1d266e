package dev.runlens.read.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import dev.runlens.read.FileProbe;
import dev.runlens.read.LoggedTraining;
import dev.runlens.read.ReadProgress;
import dev.runlens.read.SourceContent;
import dev.runlens.read.SourceInput;
import dev.runlens.read.UnreadableSourceException;
import dev.runlens.read.lines.NumberField;
import dev.runlens.run.Finding;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Series;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatTest {
    private static final Path FILE = Path.of("run7", "metrics.csv");

    private final CsvFormat format = new CsvFormat();

    private static SourceInput input(byte[] bytes) {
        return new SourceInput(FILE, () -> Channels.newChannel(new ByteArrayInputStream(bytes)), bytes.length);
    }

    private boolean recognises(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return format.recognises(new FileProbe(FILE, bytes, new byte[0], bytes.length));
    }

    private SourceContent.Log log(String text) throws IOException {
        assertThat(recognises(text)).isTrue();
        return format.read(input(text.getBytes(StandardCharsets.UTF_8)), ReadProgress.NONE);
    }

    private LoggedTraining only(String text) throws IOException {
        List<LoggedTraining> trainings = log(text).trainings();
        assertThat(trainings).hasSize(1);
        return trainings.getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "step,loss\n",
            "Epoch;Train Loss;Val Loss\n",
            "global_step\teval/loss\n",
            "\uFEFFiteration,training-loss\n",
            "# written by train.py\n\nstep,lr,valid_loss\n"
    })
    void aTableWithStepsAndLossesIsRecognised(String text) {
        assertThat(recognises(text)).isTrue();
    }

    @Test
    void columnsCalledByThePartOfTheDataAreTheLossesWhereTheyFallAndThatIsSaid() throws IOException {
        SourceContent.Log log = log("iter,train,val\n0,4.25,4.5\n250,2.125,2.25\n500,1.5,1.75\n");
        LoggedTraining training = log.trainings().getFirst();
        SourceContent.Log other = log("Epoch;Training;Valid;lr\n1;0.75;0.5;1e-4\n2;0.25;0.625;1e-5\n");

        assertThat(training.series(Metric.TRAIN_LOSS))
                .isEqualTo(Series.of(new long[] {0, 250, 500}, new double[] {4.25, 2.125, 1.5}));
        assertThat(training.series(Metric.VAL_LOSS).lastValue()).isEqualTo(1.75);
        assertThat(other.trainings().getFirst().series(Metric.VAL_LOSS).lastValue()).isEqualTo(0.625);
        assertThat(log.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.INFERRED);
            assertThat(finding.message()).contains("train", "val", "--columns");
        });
        assertThat(other.findings()).as("its validation loss rises").singleElement().extracting(Finding::message)
                .asString()
                .startsWith("the columns Training and Valid were taken for the losses, since the first of them"
                        + " falls: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "iter,train,val\n0,0.5,0.5\n250,0.75,0.7\n500,0.9,0.8\n",
            "iter,train,val\n0,4.5,4.5\n",
            "iter,train,lr\n0,4.5,1e-4\n1,4.25,1e-4\n",
            "train,val,note\n4.5,4.5,a\n4.25,4.5,b\n",
            "iter,train,train,val\n0,4.5,4.5,4\n1,4.25,4,4\n"
    })
    void suchColumnsAreNothingWhereTheyRiseOrMayBeSomethingElse(String text) {
        assertThat(recognises(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "",
            "\n",
            "step loss\n1 2\n",
            "step,accuracy\n1,0.5\n",
            "name,loss\nx,1\n",
            "{\"step\": 1, \"loss\": 2}\n",
            "Iter 10: Train loss 1.2, Learning Rate 1e-5\n"
    })
    void anythingElseIsNot(String text) {
        assertThat(recognises(text)).isFalse();
    }

    @Test
    void sparseRowsOfOneStepAreOneReport() throws IOException {
        LoggedTraining training = only("""
                epoch,lr-AdamW,step,train_loss_epoch,train_loss_step,val_loss
                ,0.5,3,,,
                0,,3,,4.25,
                0,,9,,,4.5
                0,,9,4.125,,
                1,,11,,3.75,
                """);

        assertThat(training.series(Metric.TRAIN_LOSS))
                .isEqualTo(Series.of(new long[] {3, 11}, new double[] {4.25, 3.75}));
        assertThat(training.series(Metric.TRAIN_LOSS).line(1)).isEqualTo(6);
        assertThat(training.series(Metric.VAL_LOSS)).isEqualTo(Series.of(new long[] {9}, new double[] {4.5}));
        assertThat(training.series(Metric.LEARNING_RATE)).isEqualTo(Series.of(new long[] {3}, new double[] {0.5}));
        assertThat(training.series(Metric.of("epoch")))
                .isEqualTo(Series.of(new long[] {3, 9, 11}, new double[] {0, 0, 1}));
        assertThat(training.series(Metric.of("train_loss_epoch")).size()).isEqualTo(1);
    }

    @Test
    void anEpochThatBeginsAgainIsANewTraining() throws IOException {
        SourceContent.Log log = log("epoch;loss;val_loss\n0;5;6\n1;4;NA\n2;3;5\n0;9;8\n1;7;6\n");

        assertThat(log.trainer().name()).isEqualTo("keras");
        assertThat(log.trainings())
                .extracting(training -> training.series(Metric.TRAIN_LOSS).size())
                .containsExactly(3, 2);
        assertThat(log.trainings().getFirst().series(Metric.VAL_LOSS).stepsCopy())
                .containsExactly(0, 2);
        assertThat(log.trainings().get(1).header().line()).isEqualTo(5);
    }

    @Test
    void whatIsWrittenAgainAfterAResumeReplacesWhatWasThere() throws IOException {
        SourceContent.Log log = log("step,loss\n10,9\n20,8\n30,7\n20,6\n25,5\n");

        assertThat(log.trainings().getFirst().series(Metric.TRAIN_LOSS))
                .isEqualTo(Series.of(new long[] {10, 20, 25}, new double[] {9, 6, 5}));
        assertThat(log.findings()).extracting(Finding::code).containsExactly(FindingCode.SUPERSEDED);
        assertThat(log.findings().getFirst().origin())
                .isNotNull()
                .satisfies(place -> assertThat(place.line()).isEqualTo(5));
    }

    @Test
    void aLossThatIsNoNumberIsDataAndAnEmptyOneIsMissing() throws IOException {
        Series train = only("step,loss,note\n1,NaN,a\n2,inf,b\n3,,c\n4,-Infinity,d\n5,None,e\n6,1.5,f\n")
                .series(Metric.TRAIN_LOSS);

        assertThat(train.stepsCopy()).containsExactly(1, 2, 4, 6);
        assertThat(train.valuesCopy())
                .containsExactly(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1.5);
    }

    @Test
    void quotesDecimalCommasAndCommentsAreUnderstood() throws IOException {
        Series train = only("# by hand\n\"step\";\"train loss\"\n\"1\";\"2,5\"\n# pause\n2;2,25\n")
                .series(Metric.TRAIN_LOSS);

        assertThat(train).isEqualTo(Series.of(new long[] {1, 2}, new double[] {2.5, 2.25}));
    }

    @Test
    void aLineWithoutAStepIsLeftOutAndSaysSo() throws IOException {
        SourceContent.Log log = log("step,loss\n1,2\nx,3\n2.5,4\n3,5\n");

        assertThat(log.trainings().getFirst().series(Metric.TRAIN_LOSS).stepsCopy())
                .containsExactly(1, 3);
        assertThat(log.findings())
                .extracting(finding -> finding.code().word() + " " + finding.origin())
                .containsExactly("skipped-line " + log.file() + ":3", "skipped-line " + log.file() + ":4");
    }

    @Test
    void aFileThatIsCutAnywhereNeverGivesAWrongNumber() throws IOException {
        String whole = "epoch,loss,val_loss\n0,6.8847,6.7598\n1,6.3415,5.8441\n2,5.7817,5.7733\n";
        LoggedTraining all = only(whole);
        for (int cut = 0; cut < whole.length(); cut++) {
            byte[] bytes = whole.substring(0, cut).getBytes(StandardCharsets.UTF_8);
            try {
                for (LoggedTraining training : format.read(input(bytes), ReadProgress.NONE).trainings()) {
                    training.metrics().forEach((metric, series) -> {
                        Series known = all.series(metric);
                        for (int i = 0; i < series.size(); i++) {
                            assertThat(known.value(known.indexOf(series.step(i))))
                                    .isEqualTo(series.value(i));
                        }
                    });
                }
            } catch (UnreadableSourceException tooShort) {
                assertThat(tooShort).hasMessageNotContaining("Exception");
            }
        }
    }

    @Test
    void rowsMayBeShorterOrLongerThanTheHeader() throws IOException {
        LoggedTraining training = only("step,loss,lr\n1,2\n2,3,0.5\n3,4,0.25,9,9\n");

        assertThat(training.series(Metric.TRAIN_LOSS).size()).isEqualTo(3);
        assertThat(training.series(Metric.LEARNING_RATE).stepsCopy()).containsExactly(2, 3);
    }

    @Test
    void stepsInNoOrderAreRefused() {
        StringBuilder text = new StringBuilder("step,loss\n");
        for (int i = 0; i < 5000; i++) {
            text.append(i % 2 == 0 ? 1 : 100).append(",1\n");
        }

        assertThatThrownBy(() -> log(text.toString()))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining("sort it by step");
    }

    @Test
    void hostileTextIsRefusedOrReadButNeverFatal() {
        String endless = "step,loss\n1,\"" + "x".repeat(3_000_000);
        assertThatThrownBy(() -> log(endless)).isInstanceOf(UnreadableSourceException.class);
        Random random = new Random(7);
        String letters = "step,loss;\t\"\n\r01.9eE-+NaNinf\u0000\u00e9{[#";
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder("step,loss\n");
            random.ints(60, 0, letters.length()).forEach(i -> text.append(letters.charAt(i)));
            try {
                log(text.toString());
            } catch (IOException refused) {
                assertThat(refused).isInstanceOf(UnreadableSourceException.class);
            }
        }
    }

    @Test
    void everyNumberIsTheOneThatTheJdkReads() {
        NumberField field = new NumberField();
        Random random = new Random(11);
        for (int i = 0; i < 200_000; i++) {
            double value = switch (i % 4) {
                case 0 -> random.nextGaussian();
                case 1 -> (float) random.nextDouble() * 10;
                case 2 -> Double.longBitsToDouble(random.nextLong());
                default -> random.nextInt(100_000) / 1e3;
            };
            String text = Double.toString(value);
            assertThat(field.read(text.toCharArray(), 0, text.length())).isEqualTo(NumberField.Kind.NUMBER);
            assertThat(Double.compare(field.value(), value)).as(text).isZero();
        }
        for (String text : List.of("1,5", "+3", ".5", "5.", "1e5", "123456789012345678901234567890", "-0", "1E-400")) {
            assertThat(field.read(text.toCharArray(), 0, text.length())).isEqualTo(NumberField.Kind.NUMBER);
            assertThat(field.value()).as(text).isEqualTo(Double.parseDouble(text.replace(',', '.')));
        }
        for (String text : Arrays.asList("1e", "1.2.3", "--", "e5", "0x10", "1_000", "tensor(1.0)", "1 2", "٣")) {
            assertThat(field.read(text.toCharArray(), 0, text.length()))
                    .as(text)
                    .isEqualTo(NumberField.Kind.TEXT);
        }
    }

    @Test
    void aRowWithFewerFieldsIsSaidWithItsLine() throws IOException {
        SourceContent.Log log = log("step,loss,val_loss\n1,2.5,2.6\n2,2.4\n3,2.3,2.4\n");
        assertThat(log.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.message()).contains("fewer fields");
            assertThat(finding.origin()).isNotNull();
            assertThat(Objects.requireNonNull(finding.origin()).line()).isEqualTo(3);
        });
    }

    @Test
    void aRowWithMoreFieldsIsSaidWithItsLine() throws IOException {
        SourceContent.Log log = log("step,loss,val_loss\n1,2.5,2.6\n2,2,4,2.5\n3,1,3,2.5\n");
        assertThat(log.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.message()).contains("more fields").contains("1 more row");
            assertThat(finding.origin()).isNotNull();
            assertThat(Objects.requireNonNull(finding.origin()).line()).isEqualTo(3);
        });
    }

    @Test
    void aSeparatorAtTheEndOfEveryRowIsNothingStrange() throws IOException {
        assertThat(log("step,loss,val_loss\n1,2.5,2.6,\n2,2.4,2.5,\n").findings()).isEmpty();
    }

    @Test
    void ofTwoColumnsOfOneNameTheFirstIsTakenAndThatIsSaid() throws IOException {
        SourceContent.Log log = log("step,loss,val_loss,loss\n1,2.5,2.6,9\n2,2.4,2.5,8\n");
        assertThat(log.trainings().getFirst().series(Metric.TRAIN_LOSS).lastValue()).isEqualTo(2.4);
        assertThat(log.findings()).singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("`loss`").contains("`loss#2`"));
    }

    @Test
    void rowsThatACrashTurnedIntoNulBytesAreSaid() throws IOException {
        SourceContent.Log log = log("step,loss,val_loss\n1,2.5,2.6\n2,2.\0\0\0\0\0\0\0\0,2.5\n3,2.3,2.4\n");
        assertThat(log.trainings().getFirst().series(Metric.TRAIN_LOSS).size()).isEqualTo(2);
        assertThat(log.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.message()).contains("NUL bytes");
            assertThat(finding.origin()).isNotNull();
            assertThat(Objects.requireNonNull(finding.origin()).line()).isEqualTo(3);
        });
    }
}
