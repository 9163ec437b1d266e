package dev.runlens.ui;

import dev.runlens.session.Preferences.Collapsible;
import dev.runlens.text.Bundle;
import dev.runlens.ui.curves.ChartSwitches;
import dev.runlens.ui.curves.CurvesPane;
import dev.runlens.ui.curves.SubjectMenus;
import dev.runlens.ui.export.ExportMenu;
import dev.runlens.ui.export.ExportSource;
import dev.runlens.ui.export.ExportView;
import dev.runlens.ui.export.ExportWriters;
import dev.runlens.ui.export.Exporter;
import dev.runlens.ui.hyperparameters.HyperparameterPane;
import dev.runlens.ui.keys.MenuKey;
import dev.runlens.ui.keys.Shortcut;
import dev.runlens.ui.keys.Shortcuts;
import dev.runlens.ui.live.NewsDesk;
import dev.runlens.ui.many.RunTablePane;
import dev.runlens.ui.many.SweepPane;
import dev.runlens.ui.memory.SessionDesk;
import dev.runlens.ui.memory.SessionView;
import dev.runlens.ui.notice.Notices;
import dev.runlens.ui.open.DropOverlay;
import dev.runlens.ui.open.DropTarget;
import dev.runlens.ui.open.EmptyState;
import dev.runlens.ui.open.FirstWait;
import dev.runlens.ui.open.OpenButton;
import dev.runlens.ui.open.OpenCommands;
import dev.runlens.ui.open.OpenedContent;
import dev.runlens.ui.panes.PaneToggle;
import dev.runlens.ui.runs.RunsPane;
import dev.runlens.ui.runs.SearchField;
import dev.runlens.ui.state.DashboardModel;
import dev.runlens.ui.state.Opening;
import dev.runlens.ui.state.PaneLayout;
import dev.runlens.ui.state.Workspace;
import dev.runlens.ui.status.PictureWatch;
import dev.runlens.ui.status.StatusBar;
import dev.runlens.ui.theme.Appearance;
import dev.runlens.ui.theme.AppearanceButton;
import dev.runlens.ui.theme.FocusRing;
import dev.runlens.ui.theme.RunColours;
import dev.runlens.ui.theme.Stylesheet;
import dev.runlens.ui.verdict.VerdictPlace;
import dev.runlens.ui.verdict.WhyPane;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// The content of the window: makes every feature and connects them. Make and use it on the FX thread.
public final class Dashboard extends StackPane implements AutoCloseable {
    private final DashboardSetup setup;
    private final Bundle texts;
    private final DashboardModel model = new DashboardModel();
    private final ObservableValue<Appearance> appearance;
    private final Opening opening;
    private final Workspace workspace;
    private final AnswersDesk answers;
    private final AskDesk asking;
    private final OpenCommands openCommands;
    private final SearchField search;
    private final SubjectMenus subjects;
    private final ExportMenu exportMenu;
    private final Sources sources;
    private final CurvesPane curves;
    private final ChartSwitches switches;
    private final WhyPane why;
    private final VerdictPlace verdict;
    private final ModalLayer modal = new ModalLayer();
    private final Shortcuts shortcuts;
    private final Notices notices;
    private final Undo undo;
    private final ListActions.Around around;
    private final Panels panels;
    private Optional<SessionDesk> desk = Optional.empty();

    /// @param opening opens what it shows, and may have begun to
    public Dashboard(DashboardSetup setup, Opening opening) {
        this.setup = setup;
        this.texts = setup.texts();
        this.opening = opening;
        this.appearance = setup.appearances().appearanceProperty();
        this.workspace = opening.workspace();
        this.search = new SearchField(texts, model);
        this.subjects = new SubjectMenus(texts, model);
        this.curves = new CurvesPane(texts, model, appearance, setup.threads());
        this.switches = new ChartSwitches(texts, model, curves.chart());
        this.notices = new Notices(texts);
        this.undo = new Undo(texts, notices, model);
        this.answers = new AnswersDesk(setup, model, opening.answers(), modal, undo);
        this.asking = new AskDesk(setup, model, modal, notices, file -> opening.open(List.of(file), true));
        this.openCommands = new OpenCommands(setup.dialogs(), setup.surroundings()::samples, content());
        NewsDesk.over(model, notices::news);
        this.sources = new Sources(texts, setup.surroundings(), notices);
        ExportOutcome outcome = new ExportOutcome(texts, model, notices, modal, setup.surroundings());
        this.exportMenu = exportMenu(outcome);
        PruneDesk files = new PruneDesk(setup, new PruneDesk.Around(modal, notices, undo, model, workspace));
        VerdictDesk decisions = new VerdictDesk(setup, notices, outcome, files, () -> ExportSource.rules(model));
        this.why = new WhyPane(texts, model, decisions, sources);
        this.verdict = new VerdictPlace(
                texts, model, setup.threads(), opening.judgements(),
                new VerdictPlace.Why(why, decisions, answers::show));
        this.around = new ListActions.Around(modal, sources, notices, undo, verdict);
        this.panels = new Panels(texts, model, around);
        this.shortcuts = new Shortcuts(keys(), () -> !modal.isVisible());
        dress();
    }

    private void dress() {
        opening.showRuns(model::show, model.activities()::show);
        model.memos().tell(workspace::name, workspace::assign);
        shortcuts.installOn(this);
        setId("dashboard");
        why.placesProperty().subscribe(curves.chart()::mark);
        DropOverlay overlay = new DropOverlay(texts);
        StackPane.setAlignment(notices, Pos.BOTTOM_RIGHT);
        getChildren().addAll(frame(), notices, overlay, modal, new FocusRing());
        new DropTarget(overlay, content()).installOn(this);
        MenuKey.installOn(this, setup.surroundings().tellsOfTheMenuKey());
        Stylesheet.follow(this, appearance);
        appearance.subscribe(
                now -> getStyleClass().setAll("root", "dashboard", now.name().toLowerCase(Locale.ROOT)));
    }

    /// Reads inputs, such as those of the command line; a session among them is brought back.
    public void open(List<Path> inputs) {
        List<Path> runs = inputs.isEmpty() ? inputs : desk.map(kept -> kept.opened(inputs)).orElse(inputs);
        if (!runs.isEmpty()) {
            opening.open(runs, true);
        }
    }

    /// Opens what the window is started with, where that is not under way; where that is nothing, what was open last is offered.
    public void begin(List<Path> inputs) {
        if (inputs.isEmpty()) {
            desk.ifPresent(SessionDesk::begin);
        } else {
            desk.ifPresent(kept -> kept.opened(inputs));
            opening.begin(inputs, setup.surroundings().remembered());
        }
    }

    /// What remembers the window; empty where nothing is to be kept.
    Optional<SessionDesk> desk() {
        return desk;
    }

    /// Puts the focus into the list of runs, or on what brings it back, where the keys of the window are at hand.
    public void focusRuns() {
        Optional.ofNullable(lookup("#runs")).orElseGet(() -> lookup("#toggle-list")).requestFocus();
    }

    /// The curves of the runs.
    CurvesPane curves() {
        return curves;
    }

    /// What the window shows.
    public DashboardModel model() {
        return model;
    }

    /// Looks whether anything that is open was written to; from one background thread, every
    /// [dev.runlens.read.follow.Follower#PAUSE].
    public void follow() {
        workspace.follow();
    }

    @Override
    public void close() {
        asking.close();
        desk.ifPresent(SessionDesk::close);
        opening.close();
    }

    private Frame frame() {
        RunColours colours = new RunColours(appearance);
        OpenButton openButton = new OpenButton(texts, openCommands, asking::begin);
        ListActions actions = new ListActions(texts, workspace, around, panels);
        RunTablePane table = new RunTablePane(texts, model, colours, sources, actions);
        remember(openButton, table);
        Toolbar toolbar = new Toolbar(
                new HBox(openButton, search, new ViewSwitch(texts, model)),
                new HBox(subjects, switches, exportMenu, new AppearanceButton(texts, setup.appearances())));
        HyperparameterPane settings = new HyperparameterPane(texts, model, colours, setup.threads(), sources);
        Content content = new Content(
                model,
                new EmptyState(texts, openCommands), new FirstWait(texts, model),
                new Content.Parts(verdict, curves, settings, table, new SweepPane(texts, model, colours)),
                why);
        RunsPane runs = new RunsPane(texts, model, colours, actions);
        PaneLayout panes = model.views().panes();
        StatusBar status = new StatusBar(texts, model, new PictureWatch(model, curves.chart(), setup.threads().clock()),
                new StatusBar.Offers(panels::findings, panels::sources, List.of(
                        new PaneToggle(texts, panes, Collapsible.LIST, runs),
                        new PaneToggle(texts, panes, Collapsible.SETTINGS, settings))));
        return new Frame(panes, toolbar, runs, content, status);
    }

    private void remember(OpenButton openButton, RunTablePane table) {
        desk = setup.surroundings().remembered().map(remembered -> new SessionDesk(
                texts, model, new SessionView.Shown(curves.chart(), table, verdict), remembered,
                new DeskWindow(opening, modal, notices, setup.threads().screen())));
        desk.ifPresent(kept -> {
            openButton.getItems().addAll(kept.menu());
            setup.appearances().choose(kept.preferences().get().theme());
            setup.appearances().themeProperty().subscribe((before, now) -> kept.theme(now));
            answers.voterProperty().set(kept.preferences().get().voter());
            answers.voterProperty().subscribe((before, now) -> kept.voter(now));
        });
    }

    private OpenedContent content() {
        return PastedTexts.content(setup, notices, this::open);
    }

    private ExportMenu exportMenu(ExportOutcome outcome) {
        Exporter exporter = new Exporter(
                ExportWriters.all(), setup.dialogs(), setup.threads(),
                new ExportSource(model, opening.judgements(), () -> ExportView.Picture.of(curves.chart())),
                outcome);
        return new ExportMenu(texts, exporter, model);
    }

    private List<Shortcut> keys() {
        WindowKeys keys = new WindowKeys(texts, model);
        KeyHelp help = new KeyHelp(texts, modal, () -> shortcuts.all(), this);
        keys.files(openCommands, exportMenu, search);
        keys.views();
        keys.panes();
        keys.chart(subjects, switches, curves.chart());
        keys.add("B", "key.baseline", new BaselineKey(texts, model, notices)::choose);
        keys.add("V", "key.verdict", verdict::toggleWhy);
        keys.add("A", "key.answers", answers::show);
        keys.add("Shift+A", "key.ask", asking::begin);
        keys.panels(panels);
        keys.add("T", "key.theme", setup.appearances()::toggle);
        keys.add("Shortcut+Z", "key.undo", undo::undo);
        keys.add("Shortcut+Shift+Z Shortcut+Y", "key.redo", undo::redo);
        keys.add("Shortcut+K", "key.palette", help::palette);
        keys.close(this, modal, verdict);
        keys.add("F1", "key.keys", help::list);
        return keys.all();
    }
}
