package dev.runlens.analyze.advice;

import dev.runlens.analyze.single.ComparedRun;
import dev.runlens.analyze.single.CurveFit;
import dev.runlens.analyze.single.CurveJudgement;
import dev.runlens.analyze.single.ExpectedGain;
import dev.runlens.analyze.single.Onset;
import dev.runlens.analyze.single.OnsetCost;
import dev.runlens.analyze.single.RunStatus;
import dev.runlens.analyze.single.StatusReason;
import dev.runlens.analyze.wording.Evidence.AnalysisPart;
import dev.runlens.analyze.wording.Evidence;
import dev.runlens.analyze.wording.Statement;
import dev.runlens.analyze.wording.Wording;
import dev.runlens.text.Numbers;
import java.util.ArrayList;
import java.util.List;

/// How training went, in sentences.
final class StatusStatements {
    private final Wording wording = new Wording();
    private final List<Statement> said = new ArrayList<>();
    private final ComparedRun compared;
    private final CurveJudgement curve;

    private StatusStatements(ComparedRun compared) {
        this.compared = compared;
        this.curve = compared.analysis().curve();
    }

    static List<Statement> of(ComparedRun compared) {
        StatusStatements statements = new StatusStatements(compared);
        statements.status();
        return statements.said;
    }

    private void status() {
        RunStatus status = curve.status();
        if (status == null) {
            say("status.unknown", List.of(AnalysisPart.STATUS));
            return;
        }
        switch (status) {
            case OVERFITTING -> overfitting();
            case STILL_IMPROVING -> stillImproving();
            case PLATEAU -> plateau();
            case UNDETERMINED -> undetermined();
            case DIVERGED -> diverged();
            case NO_VALIDATION -> say("status.no_validation", List.of(AnalysisPart.STATUS));
        }
    }

    private void overfitting() {
        Onset onset = curve.onset();
        if (onset == null) {
            return;
        }
        say(
                "status.overfitting",
                List.of(AnalysisPart.STATUS, AnalysisPart.ONSET, AnalysisPart.ONSET_LOW, AnalysisPart.ONSET_HIGH,
                        AnalysisPart.ONSET_P_VALUE),
                Numbers.count(onset.iteration()),
                Numbers.count(onset.low()),
                Numbers.count(onset.high()),
                probability(onset.pValue()));
        cost(onset.cost());
        CurveFit fit = curve.fit();
        if (fit != null && fit.aFifthOver().isPresent()) {
            say(
                    "status.a_fifth_over",
                    List.of(AnalysisPart.FIFTH_OVER),
                    Numbers.count(fit.aFifthOver().getAsLong()));
        }
    }

    private static String probability(double value) {
        String text = Numbers.probability(value);
        return text.startsWith("below") ? text : "= " + text;
    }

    private void cost(OnsetCost cost) {
        List<AnalysisPart> parts = new ArrayList<>(List.of(AnalysisPart.COST_ITERATIONS, AnalysisPart.COST_LOSS));
        String spent = Numbers.count(cost.iterations());
        String more = "";
        if (cost.minutes().isPresent()) {
            parts.add(AnalysisPart.COST_MINUTES);
            more += ", " + Numbers.minutes(cost.minutes().getAsDouble());
        }
        if (cost.tokens().isPresent()) {
            parts.add(AnalysisPart.COST_TOKENS);
            more += ", " + Numbers.count(cost.tokens().getAsDouble()) + " tokens";
        }
        say("status.cost", parts, spent, more, Numbers.loss(cost.loss()));
    }

    private void stillImproving() {
        say("status.still_improving", List.of(AnalysisPart.STATUS));
        ExpectedGain gain = curve.fit() == null ? null : curve.fit().gain();
        if (gain != null) {
            say(
                    "status.expected_gain",
                    List.of(AnalysisPart.EXPECTED_GAIN),
                    Numbers.count(gain.iterations()),
                    Numbers.loss(gain.gain()),
                    Numbers.loss(gain.low()),
                    Numbers.loss(gain.high()));
        }
    }

    private void plateau() {
        CurveFit fit = curve.fit();
        if (fit != null && Double.isFinite(fit.sigma())) {
            say("status.plateau", List.of(AnalysisPart.STATUS, AnalysisPart.NOISE), Numbers.loss(fit.sigma()));
        }
    }

    private void undetermined() {
        CurveFit fit = curve.fit();
        int evaluations = fit == null ? 0 : fit.fitted().size();
        String id = evaluations == 1 ? "status.undetermined.one" : "status.undetermined";
        say(id, List.of(AnalysisPart.STATUS, AnalysisPart.EVALUATIONS), Numbers.count(evaluations));
    }

    private void diverged() {
        String at = Numbers.count(curve.divergedAt().orElse(0));
        boolean bounded = curve.reason() == StatusReason.BEYOND_BOUNDS;
        say(
                bounded ? "status.diverged.beyond_bounds" : "status.diverged.not_finite",
                List.of(AnalysisPart.STATUS, AnalysisPart.DIVERGED_AT),
                at);
    }

    private void say(String id, List<AnalysisPart> parts, String... arguments) {
        List<Evidence> evidence = new ArrayList<>();
        parts.forEach(part -> evidence.add(new Evidence.Analysed(compared.name(), part)));
        said.add(wording.say(id, evidence, arguments));
    }
}
