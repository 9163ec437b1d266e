package dev.runlens.analyze.advice;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.CurveFit;
import dev.runlens.analyze.single.CurveJudgement;
import dev.runlens.analyze.single.ExpectedGain;
import dev.runlens.analyze.single.Onset;
import dev.runlens.analyze.single.OnsetCost;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.analyze.single.StatusReason;
import dev.runlens.analyze.wording.Figures;
import dev.runlens.analyze.wording.JsonField;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/// How training went, in sentences.
final class StatusStatements {
    private static final String STATUS = "status";

    private final Wording wording = new Wording();
    private final List<Statement> said = new ArrayList<>();
    private final CurveJudgement curve;
    private final int index;

    private StatusStatements(CurveJudgement curve, int index) {
        this.curve = curve;
        this.index = index;
    }

    static List<Statement> of(ComparedRun compared, int index) {
        StatusStatements statements = new StatusStatements(compared.analysis().curve(), index);
        statements.status();
        return statements.said;
    }

    private void status() {
        RunStatus status = curve.status();
        if (status == null) {
            say("status.unknown", List.of(STATUS));
            return;
        }
        switch (status) {
            case OVERFITTING -> overfitting();
            case STILL_IMPROVING -> stillImproving();
            case PLATEAU -> plateau();
            case UNDETERMINED -> undetermined();
            case DIVERGED -> diverged();
            case NO_VALIDATION -> say("status.no_validation", List.of(STATUS));
        }
    }

    private void overfitting() {
        Onset onset = curve.onset();
        if (onset == null) {
            return;
        }
        say(
                "status.overfitting",
                List.of(STATUS, "onset.iteration", "onset.low", "onset.high", "onset.p_value"),
                Figures.count(onset.iteration()),
                Figures.count(onset.low()),
                Figures.count(onset.high()),
                probability(onset.pValue()));
        cost(onset.cost());
        CurveFit fit = curve.fit();
        if (fit != null && fit.aFifthOver().isPresent()) {
            say(
                    "status.a_fifth_over",
                    List.of("fit.a_fifth_over_lowest"),
                    Figures.count(fit.aFifthOver().getAsLong()));
        }
    }

    private static String probability(double value) {
        String text = Figures.probability(value);
        return text.startsWith("below") ? text : "= " + text;
    }

    private void cost(OnsetCost cost) {
        List<String> fields = new ArrayList<>(List.of("onset.cost.iterations", "onset.cost.loss"));
        String spent = Figures.count(cost.iterations());
        String more = "";
        if (cost.minutes().isPresent()) {
            fields.add("onset.cost.minutes");
            more += ", " + Figures.minutes(cost.minutes().getAsDouble());
        }
        if (cost.tokens().isPresent()) {
            fields.add("onset.cost.tokens");
            more += ", " + Figures.count(cost.tokens().getAsDouble()) + " tokens";
        }
        say("status.cost", fields, spent, more, Figures.loss(cost.loss()));
    }

    private void stillImproving() {
        say("status.still_improving", List.of(STATUS));
        ExpectedGain gain = curve.fit() == null ? null : curve.fit().gain();
        if (gain != null) {
            say(
                    "status.expected_gain",
                    List.of("fit.expected_gain"),
                    Figures.count(gain.iterations()),
                    Figures.loss(gain.gain()),
                    Figures.loss(gain.low()),
                    Figures.loss(gain.high()));
        }
    }

    private void plateau() {
        CurveFit fit = curve.fit();
        if (fit != null && Double.isFinite(fit.sigma())) {
            say("status.plateau", List.of(STATUS, "fit.sigma"), Figures.loss(fit.sigma()));
        }
    }

    private void undetermined() {
        CurveFit fit = curve.fit();
        int evaluations = fit == null ? 0 : fit.fitted().size();
        String id = evaluations == 1 ? "status.undetermined.one" : "status.undetermined";
        say(id, List.of(STATUS, "fit.iterations"), Figures.count(evaluations));
    }

    private void diverged() {
        String at = Figures.count(curve.divergedAt().orElse(0));
        boolean bounded = curve.reason() == StatusReason.BEYOND_BOUNDS;
        say(
                bounded ? "status.diverged.beyond_bounds" : "status.diverged.not_finite",
                List.of(STATUS, "diverged_at"),
                at);
    }

    private void say(String id, List<String> fields, String... arguments) {
        List<String> paths = fields.stream()
                .map(field -> JsonField.ofRun(index, "analysis") + "." + field)
                .toList();
        said.add(wording.say(id, paths, arguments));
    }
}
