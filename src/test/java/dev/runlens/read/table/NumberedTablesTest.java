package dev.runlens.read.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runlens.read.ReadProgress;
import dev.runlens.read.catalog.Formats;
import dev.runlens.read.find.InputContent;
import dev.runlens.run.FindingCode;
import dev.runlens.run.Metric;
import dev.runlens.run.Run;
import dev.runlens.run.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tables whose rows name no step.
class NumberedTablesTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", value = {
            "a.csv => loss,val_loss|2.5,|2.25,2.75|1.75,2.5|",
            "b.csv => time;train_loss;lr;val_loss|10:00:01;2.5;1e-4;|10:00:09;2.25;1e-4;2.75|10:00:17;1.75;1e-5;2.5|",
            "c.tsv => valid_loss\tloss|nan\t2.5|2.75\t2.25|2.5\t1.75|",
            "d.jsonl => {'loss':2.5}|{'loss':2.25,'eval_loss':2.75}|{'loss':1.75,'eval_loss':2.5}|",
            "e.jsonl => {'config':{'lr':1}}|{'time':'9:01','train_loss':2.5}|"
                    + "{'train_loss':2.25,'val_loss':2.75}|{'train_loss':1.75,'val_loss':2.5}|",
            "f.json => [{'loss':2.5},{'loss':2.25,'val_loss':2.75},{'loss':1.75,'val_loss':2.5}]",
    })
    void areNumberedFromNoughtAndThatIsSaid(String name, String text) throws IOException {
        Run run = read(name, text).getFirst();

        assertThat(train(run)).containsExactly("0 2.5", "1 2.25", "2 1.75");
        assertThat(points(run, Metric.VAL_LOSS)).containsExactly("1 2.75", "2 2.5");
        assertThat(run.isNumbered()).isTrue();
        assertThat(run.findings())
                .anySatisfy(finding -> assertThat(finding.code()).isEqualTo(FindingCode.NUMBERED))
                .anySatisfy(finding -> assertThat(finding.message())
                        .contains("name no step: they are numbered from 0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"loss|2.5|2.25|1.75|", "train_loss|2.5|2.25|1.75|"})
    void oneColumnIsEnough(String text) throws IOException {
        assertThat(train(read("loss.csv", text).getFirst())).containsExactly("0 2.5", "1 2.25", "2 1.75");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", value = {
            "sweep.csv => lr,batch_size,loss,val_loss|1e-4,8,2.5,2.75|1e-5,8,2.25,2.5|",
            "names.csv => model,loss|tiny,2.5|small,2.25|",
            "one.csv => loss,val_loss|2.5,2.75|",
            "data.jsonl => {'prompt':'a','loss':2.5}|{'prompt':'b','loss':2.25}|",
            "runs.jsonl => {'lora_rank':8,'val_loss':2.5}|{'lora_rank':16,'val_loss':2.25}|",
    })
    void aTableOfSomethingElseIsNoTraining(String name, String text) throws IOException {
        assertThat(read(name, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"50, coco/bbox_mAP", "200, accuracy/top1"})
    void evaluationsOfMmengineThatCountEpochsStandWhereTheyWereReported(int every, String metric) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int epoch = 1; epoch <= 3; epoch++) {
            for (int i = 1; i <= 2; i++) {
                int step = ((epoch - 1) * 2 + i) * every;
                text.append("{'lr':0.01,'loss':2.5,'epoch':%d,'iter':%d,'step':%d}|".formatted(epoch, step, step));
            }
            text.append("{'%s':0.%d,'val_loss':2.25,'step':%d}|".formatted(metric, epoch, epoch));
        }
        List<Run> runs = read("scalars.json", text.toString());

        assertThat(runs).hasSize(1);
        assertThat(points(runs.getFirst(), Metric.VAL_LOSS))
                .containsExactly(2 * every + " 2.25", 4 * every + " 2.25", 6 * every + " 2.25");
        assertThat(runs.getFirst().findings())
                .anySatisfy(finding -> assertThat(finding.message()).contains("counted in epochs"));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", value = {
            // One evaluation, and the epoch of the rows before says what its step is.
            "scalars.json => {'loss':2.5,'epoch':1,'iter':50,'step':50}|{'loss':2.25,'epoch':1,'iter':100,'step':100}|"
                    + "{'val_loss':2.125,'step':1}| => 100 2.125",
            // Every fifth epoch.
            "scalars.json => {'loss':2.5,'epoch':5,'step':500}|{'val_loss':2.125,'step':5}|{'loss':2.25,'epoch':10,"
                    + "'step':1000}|{'val_loss':2,'step':10}| => 500 2.125;1000 2.0",
            // A loop by iterations that asks for its epoch, which is always 0.
            "scalars.json => {'loss':2.5,'step':100}|{'val_loss':2.125,'step':0}|{'loss':2.25,'step':200}|"
                    + "{'val_loss':2,'step':0}|{'loss':2,'step':300}| => 100 2.125;200 2.0",
            // A row with an epoch alone.
            "log.jsonl => {'step':10,'train_loss':2.5}|{'step':20,'train_loss':2.25}|{'epoch':1,'val_loss':2.125}|"
                    + "{'step':30,'train_loss':2}|{'step':40,'train_loss':1.75}|{'epoch':2,'val_loss':2}| =>"
                    + " 20 2.125;40 2.0",
            "log.csv => step,epoch,train_loss,val_loss|10,0,2.5,|20,0,2.25,|,1,,2.125|30,1,2,|40,1,1.75,|,2,,2| =>"
                    + " 20 2.125;40 2.0",
            "log.csv => split,step,loss|train,10,2.5|train,20,2.25|val,1,2.125|train,30,2|train,40,1.75|val,2,2| =>"
                    + " 20 2.125;40 2.0",
            "log.json => [{'step':10,'train_loss':2.5},{'step':20,'train_loss':2.25},{'epoch':1,'val_loss':2.125},"
                    + "{'step':30,'train_loss':2}] => 20 2.125"
    })
    void anEvaluationThatCountsEpochsStandsWhereItWasReported(String name, String text, String expected)
            throws IOException {
        List<Run> runs = read(name, text);

        assertThat(runs).hasSize(1);
        assertThat(points(runs.getFirst(), Metric.VAL_LOSS)).containsExactly(expected.strip().split(";"));
        assertThat(train(runs.getFirst())).hasSizeGreaterThan(1);
        assertThat(runs.getFirst().findings())
                .anySatisfy(finding -> assertThat(finding.message()).contains("counted in epochs"));
    }

    @Test
    void theMeanOfAnEpochIsNoPointAmongItsSteps() throws IOException {
        Run run = read(
                "log.jsonl",
                "{'step':10,'train_loss':2.5}|{'step':20,'train_loss':2.25}|{'epoch':1,'train_loss':2.375,'val_loss':2.125}|"
                        + "{'step':30,'train_loss':2}|").getFirst();

        assertThat(train(run)).containsExactly("10 2.5", "20 2.25", "30 2.0");
        assertThat(points(run, Metric.VAL_LOSS)).containsExactly("20 2.125");
    }

    @Test
    void anEvaluationThatComesLateStandsAtItsOwnStep() throws IOException {
        Run late = read(
                "log.jsonl",
                "{'step':100,'loss':2.5}|{'step':120,'loss':2.25}|{'step':100,'val_loss':2.125}|{'step':140,'loss':2}|")
                        .getFirst();
        assertThat(points(late, Metric.VAL_LOSS)).containsExactly("100 2.125");

        Run best = read("log.jsonl", "{'step':100,'loss':2.5}|{'step':1000,'loss':2}|{'step':100,'val_loss':2.125}|")
                .getFirst();
        assertThat(points(best, Metric.VAL_LOSS)).containsExactly("100 2.125");
    }

    @Test
    void anEvaluationOfTheBestAfterTrainingIsNoPoint() throws IOException {
        for (String name : List.of("log.jsonl", "log.csv")) {
            String text = name.endsWith("csv")
                    ? "step,loss,val_loss|100,2.5,|100,,3|1000,2,|1000,,2.5|100,,3.25|"
                    : "{'step':100,'loss':2.5}|{'step':100,'val_loss':3}|{'step':1000,'loss':2}|"
                            + "{'step':1000,'val_loss':2.5}|{'step':100,'val_loss':3.25}|";
            Run run = read(name, text).getFirst();

            assertThat(points(run, Metric.VAL_LOSS)).containsExactly("100 3.0", "1000 2.5");
            assertThat(run.findings()).extracting(finding -> finding.code().word()).contains("measured-again");
        }
    }

    @Test
    void aTrainingThatBeginsWithAnEvaluationIsANewOne() throws IOException {
        List<Run> runs = read(
                "log.jsonl",
                "{'step':0,'val_loss':3}|{'step':10,'loss':2.5}|{'step':50,'loss':2.25}|{'step':0,'val_loss':3.5}|"
                        + "{'step':10,'loss':2.75}|{'step':50,'loss':2.5}|");
        assertThat(runs).hasSize(2).allSatisfy(run -> assertThat(train(run)).hasSize(2));
        assertThat(points(runs.getLast(), Metric.VAL_LOSS)).containsExactly("0 3.5");
    }

    private List<Run> read(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text.replace('|', '\n').replace('\'', '"'));
        InputContent content = Formats.reader().read(file, ReadProgress.NONE);
        return Formats.assembly(Clock.systemUTC()).assemble(List.of(content)).runs();
    }

    private static List<String> train(Run run) {
        return points(run, Metric.TRAIN_LOSS);
    }

    private static List<String> points(Run run, Metric metric) {
        Series series = Objects.requireNonNull(run.history().metrics().get(metric));
        return java.util.stream.IntStream.range(0, series.size())
                .filter(i -> !Double.isNaN(series.value(i)))
                .mapToObj(i -> series.step(i) + " " + series.value(i))
                .toList();
    }
}
