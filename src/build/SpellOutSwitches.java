import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;

/// Spells out the switches of one class over types, and over constants of an enum where null or a pattern is among the cases:
/// each becomes a private method.
final class SpellOutSwitches {
    private static final String MAKER = "Ljava/lang/runtime/SwitchBootstraps;";
    private static final String OVER_TYPES = "typeSwitch";
    private static final String OVER_CONSTANTS = "enumSwitch";

    private final ClassModel owner;
    private final List<Choice> choices = new ArrayList<>();

    /// @param type what is chosen by, and where among the labels the choice begins
    private record Choice(String kind, MethodTypeDesc type, List<ConstantDesc> labels) {}

    SpellOutSwitches(ClassModel owner) {
        this.owner = owner;
    }

    /// Whether it is a switch whose labels are classes or, of an enum, names of its constants.
    static boolean isSwitch(InvokeDynamicInstruction call) {
        return call.bootstrapMethod().owner().descriptorString().equals(MAKER)
                && call.bootstrapArgs().stream().allMatch(label -> label instanceof ClassDesc
                        || label instanceof String && call.name().equalsString(OVER_CONSTANTS))
                && (call.name().equalsString(OVER_TYPES) || call.name().equalsString(OVER_CONSTANTS));
    }

    void replace(CodeBuilder code, InvokeDynamicInstruction call) {
        Choice choice = new Choice(call.name().stringValue(), call.typeSymbol(), call.bootstrapArgs());
        if (!choices.contains(choice)) {
            choices.add(choice);
        }
        code.invokestatic(owner.thisClass().asSymbol(), name(choice), choice.type(), owner.flags().has(AccessFlag.INTERFACE));
    }

    private String name(Choice choice) {
        return choice.kind() + "$" + choices.indexOf(choice);
    }

    /// What java.lang.runtime.SwitchBootstraps says of a value: the place of the first of the labels, from a place on, that it
    /// fits; their number where it fits none, -1 for null.
    void addTo(ClassBuilder builder) {
        for (Choice choice : choices) {
            builder.withMethodBody(
                    name(choice), choice.type(), ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                    code -> choose(code, choice));
        }
    }

    private static void choose(CodeBuilder code, Choice choice) {
        Label some = code.newLabel();
        code.aload(0).ifnonnull(some).loadConstant(-1).ireturn().labelBinding(some);
        for (int i = 0; i < choice.labels().size(); i++) {
            Label next = code.newLabel();
            code.iload(1).loadConstant(i).if_icmpgt(next);
            if (choice.labels().get(i) instanceof ClassDesc type) {
                code.aload(0).instanceOf(type).ifeq(next);
            } else {
                ClassDesc constants = choice.type().parameterType(0);
                code.aload(0).getstatic(constants, (String) choice.labels().get(i), constants).if_acmpne(next);
            }
            code.loadConstant(i).ireturn().labelBinding(next);
        }
        code.loadConstant(choice.labels().size()).ireturn();
    }
}
