import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;

import java.io.File;
import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodTypeDesc;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Spells out, in class files, what javac leaves to the first call: `equals` and `hashCode` of records, and switches over
/// types. The JVM makes code for each of these while the program runs, several milliseconds each, and keeps none of it in an
/// ahead-of-time cache. See docs/decisions/0013-records-spelled-out.md.
///
/// `java src/build/SpellOut.java CLASSES [CLASS_PATH]` rewrites the class files of a folder; CLASS_PATH is what they were
/// compiled against. The same class files give the same bytes. Run again it changes nothing.
final class SpellOut {
    private static final String RECORDS = "Ljava/lang/runtime/ObjectMethods;";
    private static final String SWITCHES = "Ljava/lang/runtime/SwitchBootstraps;";
    private static final int MULTIPLIER = 31;
    private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
    private static final MethodTypeDesc TYPE_SWITCH = MethodTypeDesc.of(CD_int, CD_Object, CD_int);

    private final ClassFile files;

    private SpellOut(ClassLoader known) {
        files = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(known)));
    }

    public static void main(String[] arguments) throws IOException {
        Path classes = Path.of(arguments[0]);
        List<URL> known = new ArrayList<>(List.of(url(classes.toString())));
        if (arguments.length > 1) {
            for (String place : arguments[1].split(File.pathSeparator)) {
                known.add(url(place));
            }
        }
        try (URLClassLoader loader = new URLClassLoader(known.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
                Stream<Path> inside = Files.walk(classes)) {
            SpellOut program = new SpellOut(loader);
            for (Path file : inside.filter(path -> path.toString().endsWith(".class")).sorted().toList()) {
                program.rewrite(file);
            }
            new SpellOutOptions(program.files, classes).run();
            new SpellOutTexts(program.files, classes).run();
            new LateDecimals(program.files, classes).run();
        }
    }

    private static URL url(String place) throws MalformedURLException {
        return Path.of(place).toUri().toURL();
    }

    private void rewrite(Path file) throws IOException {
        ClassModel model = files.parse(file);
        List<List<ClassDesc>> switches = new ArrayList<>();
        boolean[] changed = {false};
        byte[] bytes = files.transformClass(model, (builder, element) -> {
            // What is not concerned is passed on as it is.
            if (!(element instanceof MethodModel method) || method.code().isEmpty()
                    || method.code().get().elementStream().noneMatch(SpellOut::isConcerned)) {
                builder.with(element);
                return;
            }
            builder.transformMethod(method, (methodBuilder, part) -> {
                if (part instanceof java.lang.classfile.CodeModel code) {
                    methodBuilder.transformCode(code, (codeBuilder, instruction) -> changed[0] |= replaced(
                            model, switches, codeBuilder, instruction));
                } else {
                    methodBuilder.with(part);
                }
            });
        });
        if (changed[0]) {
            byte[] whole = files.transformClass(files.parse(bytes), java.lang.classfile.ClassTransform.endHandler(
                    builder -> addSwitches(builder, switches)));
            Files.write(file, whole);
        }
    }

    /// Passes an instruction on, or what stands for it.
    private static boolean replaced(ClassModel model, List<List<ClassDesc>> switches, CodeBuilder code, CodeElement instruction) {
        if (instruction instanceof InvokeDynamicInstruction call) {
            DynamicCallSiteDesc site = DynamicCallSiteDesc.of(
                    call.bootstrapMethod(), call.name().stringValue(), call.typeSymbol(),
                    call.bootstrapArgs().toArray(ConstantDesc[]::new));
            String maker = call.bootstrapMethod().owner().descriptorString();
            if (maker.equals(RECORDS) && !call.name().equalsString("toString")) {
                record(code, model.thisClass().asSymbol(), site);
                return true;
            }
            if (maker.equals(SWITCHES) && call.name().equalsString("typeSwitch") && ofClasses(site)) {
                List<ClassDesc> labels = Arrays.stream(site.bootstrapArgs()).map(ClassDesc.class::cast).toList();
                if (!switches.contains(labels)) {
                    switches.add(labels);
                }
                code.invokestatic(model.thisClass().asSymbol(), name(switches.indexOf(labels)), TYPE_SWITCH, isInterface(model));
                return true;
            }
        }
        code.with(instruction);
        return false;
    }

    private static boolean isConcerned(CodeElement instruction) {
        if (!(instruction instanceof InvokeDynamicInstruction call)) {
            return false;
        }
        String maker = call.bootstrapMethod().owner().descriptorString();
        return maker.equals(RECORDS) || maker.equals(SWITCHES);
    }

    private static boolean ofClasses(DynamicCallSiteDesc site) {
        return Arrays.stream(site.bootstrapArgs()).allMatch(ClassDesc.class::isInstance);
    }

    private static boolean isInterface(ClassModel model) {
        return model.flags().has(java.lang.reflect.AccessFlag.INTERFACE);
    }

    private static String name(int place) {
        return "typeSwitch$" + place;
    }

    // --- switches over types -----------------------------------------------------------------------------------------------

    /// What java.lang.runtime.SwitchBootstraps.typeSwitch says of classes: the place of the first of them, from a place on,
    /// that a value is of; their number where it is of none, -1 for null.
    private static void addSwitches(ClassBuilder builder, List<List<ClassDesc>> switches) {
        for (int i = 0; i < switches.size(); i++) {
            List<ClassDesc> labels = switches.get(i);
            builder.withMethodBody(
                    name(i), TYPE_SWITCH, ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                    code -> typeSwitch(code, labels));
        }
    }

    private static void typeSwitch(CodeBuilder code, List<ClassDesc> labels) {
        Label some = code.newLabel();
        code.aload(0).ifnonnull(some).loadConstant(-1).ireturn().labelBinding(some);
        for (int i = 0; i < labels.size(); i++) {
            Label next = code.newLabel();
            code.iload(1).loadConstant(i).if_icmpgt(next);
            code.aload(0).instanceOf(labels.get(i)).ifeq(next);
            code.loadConstant(i).ireturn().labelBinding(next);
        }
        code.loadConstant(labels.size()).ireturn();
    }

    // --- records -----------------------------------------------------------------------------------------------------------

    /// What java.lang.runtime.ObjectMethods makes. Its arguments are on the stack and are what the method was called with, so
    /// they are taken from there again.
    private static void record(CodeBuilder code, ClassDesc owner, DynamicCallSiteDesc site) {
        List<DirectMethodHandleDesc> fields = Stream.of(site.bootstrapArgs())
                .skip(2).map(DirectMethodHandleDesc.class::cast).toList();
        if (site.invocationName().equals("equals")) {
            code.pop2();
            equals(code, owner, fields);
        } else {
            code.pop();
            hashCode(code, owner, fields);
        }
    }

    private static void equals(CodeBuilder code, ClassDesc owner, List<DirectMethodHandleDesc> fields) {
        Label differ = code.newLabel();
        Label end = code.newLabel();
        code.aload(1).instanceOf(owner).ifeq(differ);
        for (DirectMethodHandleDesc field : fields) {
            ClassDesc type = field.invocationType().returnType();
            code.aload(0).getfield(owner, field.methodName(), type);
            code.aload(1).checkcast(owner).getfield(owner, field.methodName(), type);
            TypeKind kind = TypeKind.from(type);
            switch (kind) {
                case REFERENCE -> code.invokestatic(
                        OBJECTS, "equals", MethodTypeDesc.of(CD_boolean, CD_Object, CD_Object)).ifeq(differ);
                case LONG -> code.lcmp().ifne(differ);
                case FLOAT, DOUBLE -> code.invokestatic(
                        boxOf(kind), "compare", MethodTypeDesc.of(CD_int, type, type)).ifne(differ);
                default -> code.if_icmpne(differ);
            }
        }
        code.iconst_1().goto_(end).labelBinding(differ).iconst_0().labelBinding(end);
    }

    private static void hashCode(CodeBuilder code, ClassDesc owner, List<DirectMethodHandleDesc> fields) {
        code.iconst_0();
        for (DirectMethodHandleDesc field : fields) {
            ClassDesc type = field.invocationType().returnType();
            code.bipush(MULTIPLIER).imul();
            code.aload(0).getfield(owner, field.methodName(), type);
            TypeKind kind = TypeKind.from(type);
            if (kind == TypeKind.REFERENCE) {
                code.invokestatic(OBJECTS, "hashCode", MethodTypeDesc.of(CD_int, CD_Object));
            } else {
                code.invokestatic(boxOf(kind), "hashCode", MethodTypeDesc.of(CD_int, type));
            }
            code.iadd();
        }
    }

    private static ClassDesc boxOf(TypeKind kind) {
        String name = switch (kind) {
            case BOOLEAN -> "Boolean";
            case BYTE -> "Byte";
            case CHAR -> "Character";
            case SHORT -> "Short";
            case INT -> "Integer";
            case LONG -> "Long";
            case FLOAT -> "Float";
            case DOUBLE -> "Double";
            default -> throw new IllegalArgumentException(kind.name());
        };
        return ClassDesc.of("java.lang." + name);
    }
}
