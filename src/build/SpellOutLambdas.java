import static java.lang.constant.ConstantDescs.CD_Number;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_byte;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_float;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_short;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.CLASS_INIT_NAME;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.NestHostAttribute;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Spells out lambdas and references to methods: each becomes a small class of the same nest, as the JVM would make it at the
/// first use of the place where it stands, a part of a millisecond or several each time. See
/// docs/decisions/0018-lambdas-spelled-out.md.
///
/// One class for each, since the JVM's compilers tell by the class of an object what it calls. Those that are written to
/// a stream or have more than one interface are left as they are.
final class SpellOutLambdas {
    private static final String MAKER = "Ljava/lang/invoke/LambdaMetafactory;";
    private static final String LAMBDA = "$$Lambda";
    private static final String INSTANCE = "INSTANCE";
    private static final String FACTORY = "of";
    private static final Set<ClassDesc> NUMBERS = Set.of(CD_byte, CD_short, CD_int, CD_long, CD_float, CD_double);

    private final ClassFile files;
    private final Path classes;

    /// What was written, by the class that has it and the place in its constants of what it stands for.
    private final Map<String, Map<Integer, ClassDesc>> written = new TreeMap<>();

    /// What was written, by the host of its nest.
    private final Map<String, List<ClassDesc>> nests = new TreeMap<>();

    SpellOutLambdas(ClassFile files, Path classes) {
        this.files = files;
        this.classes = classes;
    }

    static boolean isLambda(InvokeDynamicInstruction call) {
        return call.bootstrapMethod().owner().descriptorString().equals(MAKER)
                && call.bootstrapMethod().methodName().equals("metafactory");
    }

    /// Puts in the place of a lambda the one object that stands for it, or makes one of what it captures.
    void replace(CodeBuilder code, ClassModel owner, InvokeDynamicInstruction call) {
        Map<Integer, ClassDesc> ofOwner = written.computeIfAbsent(
                owner.thisClass().asInternalName(), missing -> new TreeMap<>());
        int place = call.invokedynamic().index();
        if (!ofOwner.containsKey(place)) {
            ClassDesc lambda = ClassDesc.ofInternalName(owner.thisClass().asInternalName() + LAMBDA + ofOwner.size());
            write(lambda, owner, call);
            ofOwner.put(place, lambda);
        }
        MethodTypeDesc made = call.typeSymbol();
        if (made.parameterCount() == 0) {
            code.getstatic(ofOwner.get(place), INSTANCE, made.returnType());
        } else {
            code.invokestatic(ofOwner.get(place), FACTORY, made);
        }
    }

    /// Lets the lambdas into their nests, which makes their private code theirs to call.
    void joinNests() throws IOException {
        for (Map.Entry<String, List<ClassDesc>> nest : nests.entrySet()) {
            Path file = classes.resolve(nest.getKey() + ".class");
            ClassModel host = files.parse(file);
            List<ClassDesc> members = new ArrayList<>();
            host.findAttribute(Attributes.nestMembers()).ifPresent(
                    attribute -> attribute.nestMembers().forEach(member -> members.add(member.asSymbol())));
            members.addAll(nest.getValue());
            Files.write(file, files.transformClass(host, ClassTransform.dropping(NestMembersAttribute.class::isInstance)
                    .andThen(ClassTransform.endHandler(
                            builder -> builder.with(NestMembersAttribute.ofSymbols(members))))));
        }
    }

    private void write(ClassDesc lambda, ClassModel owner, InvokeDynamicInstruction call) {
        ClassEntry nest = owner.findAttribute(Attributes.nestHost()).map(NestHostAttribute::nestHost).orElse(owner.thisClass());
        MethodTypeDesc made = call.typeSymbol();
        byte[] bytes = files.build(lambda, builder -> {
            builder.withVersion(owner.majorVersion(), owner.minorVersion())
                    .withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SYNTHETIC)
                    .withInterfaceSymbols(made.returnType())
                    .with(NestHostAttribute.of(nest.asSymbol()));
            addConstructor(builder, lambda, made);
            if (made.parameterCount() == 0) {
                addInstance(builder, lambda, made.returnType());
            } else {
                addFactory(builder, lambda, made);
            }
            addMethod(builder, lambda, call);
        });
        try {
            Files.write(classes.resolve(internalName(lambda) + ".class"), bytes);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        nests.computeIfAbsent(nest.asInternalName(), missing -> new ArrayList<>()).add(lambda);
    }

    private static String internalName(ClassDesc type) {
        return type.descriptorString().substring(1, type.descriptorString().length() - 1);
    }

    private static String field(int place) {
        return "captured" + place;
    }

    private static void addConstructor(ClassBuilder builder, ClassDesc lambda, MethodTypeDesc made) {
        for (int i = 0; i < made.parameterCount(); i++) {
            builder.withField(field(i), made.parameterType(i), ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL);
        }
        builder.withMethodBody(INIT_NAME, made.changeReturnType(CD_void), ClassFile.ACC_PRIVATE, code -> {
            code.aload(0).invokespecial(CD_Object, INIT_NAME, MTD_void);
            for (int i = 0; i < made.parameterCount(); i++) {
                ClassDesc type = made.parameterType(i);
                code.aload(0).loadLocal(TypeKind.from(type), code.parameterSlot(i)).putfield(lambda, field(i), type);
            }
            code.return_();
        });
    }

    private static void addInstance(ClassBuilder builder, ClassDesc lambda, ClassDesc type) {
        builder.withField(INSTANCE, type, ClassFile.ACC_STATIC | ClassFile.ACC_FINAL);
        builder.withMethodBody(CLASS_INIT_NAME, MTD_void, ClassFile.ACC_STATIC, code -> code
                .new_(lambda).dup().invokespecial(lambda, INIT_NAME, MTD_void).putstatic(lambda, INSTANCE, type).return_());
    }

    private static void addFactory(ClassBuilder builder, ClassDesc lambda, MethodTypeDesc made) {
        builder.withMethodBody(FACTORY, made, ClassFile.ACC_STATIC, code -> {
            code.new_(lambda).dup();
            for (int i = 0; i < made.parameterCount(); i++) {
                code.loadLocal(TypeKind.from(made.parameterType(i)), code.parameterSlot(i));
            }
            code.invokespecial(lambda, INIT_NAME, made.changeReturnType(CD_void)).areturn();
        });
    }

    /// The method of the interface: what was captured and what is given, as what is called takes them.
    private static void addMethod(ClassBuilder builder, ClassDesc lambda, InvokeDynamicInstruction call) {
        MethodTypeDesc captured = call.typeSymbol();
        MethodTypeDesc erased = (MethodTypeDesc) call.bootstrapArgs().get(0);
        DirectMethodHandleDesc called = (DirectMethodHandleDesc) call.bootstrapArgs().get(1);
        MethodTypeDesc given = (MethodTypeDesc) call.bootstrapArgs().get(2);
        MethodTypeDesc taken = called.invocationType();
        builder.withMethodBody(call.name().stringValue(), erased, ClassFile.ACC_PUBLIC, code -> {
            if (called.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR) {
                code.new_(called.owner()).dup();
            }
            for (int i = 0; i < captured.parameterCount(); i++) {
                code.aload(0).getfield(lambda, field(i), captured.parameterType(i));
            }
            for (int i = 0; i < erased.parameterCount(); i++) {
                code.loadLocal(TypeKind.from(erased.parameterType(i)), code.parameterSlot(i));
                convert(code, erased.parameterType(i), given.parameterType(i),
                        taken.parameterType(captured.parameterCount() + i));
            }
            invoke(code, called);
            convert(code, taken.returnType(), erased.returnType(), erased.returnType());
            code.return_(TypeKind.from(erased.returnType()));
        });
    }

    private static void invoke(CodeBuilder code, DirectMethodHandleDesc called) {
        ClassDesc owner = called.owner();
        String name = called.methodName();
        MethodTypeDesc type = MethodTypeDesc.ofDescriptor(called.lookupDescriptor());
        switch (called.kind()) {
            case STATIC, INTERFACE_STATIC -> code.invokestatic(owner, name, type, called.isOwnerInterface());
            // A private method of the same nest: nobody else's can be meant.
            case SPECIAL, VIRTUAL -> code.invokevirtual(owner, name, type);
            case INTERFACE_SPECIAL, INTERFACE_VIRTUAL -> code.invokeinterface(owner, name, type);
            case CONSTRUCTOR -> code.invokespecial(owner, INIT_NAME, type);
            default -> throw new IllegalStateException("a lambda of this kind is not spelled out: " + called);
        }
    }

    // --- conversions -------------------------------------------------------------------------------------------------------

    /// What java.lang.invoke.LambdaMetafactory does to a value: as what it is by its declaration, as what it is known to be, and as
    /// what is asked for.
    private static void convert(CodeBuilder code, ClassDesc declared, ClassDesc known, ClassDesc asked) {
        if (declared.equals(CD_void) || asked.equals(CD_void)) {
            return;
        }
        if (!declared.isPrimitive()) {
            ClassDesc source = known.isPrimitive() ? declared : known;
            cast(code, declared, source);
            if (asked.isPrimitive()) {
                unbox(code, source, asked);
            } else {
                cast(code, source, asked);
            }
        } else if (asked.isPrimitive()) {
            code.conversion(TypeKind.from(declared), TypeKind.from(asked));
        } else {
            box(code, declared, asked);
        }
    }

    private static void cast(CodeBuilder code, ClassDesc from, ClassDesc to) {
        if (!to.equals(from) && !to.equals(CD_Object)) {
            code.checkcast(to);
        }
    }

    private static void box(CodeBuilder code, ClassDesc primitive, ClassDesc asked) {
        ClassDesc content = SpellOut.primitiveOf(asked).orElse(primitive);
        ClassDesc box = SpellOut.boxOf(TypeKind.from(content));
        code.conversion(TypeKind.from(primitive), TypeKind.from(content));
        code.invokestatic(box, "valueOf", MethodTypeDesc.of(box, content));
        cast(code, box, asked);
    }

    /// Of a type variable no more is known than that it holds what fits: a whole number where a long one is asked for.
    private static void unbox(CodeBuilder code, ClassDesc source, ClassDesc asked) {
        ClassDesc content = SpellOut.primitiveOf(source).orElse(asked);
        ClassDesc box = SpellOut.primitiveOf(source).isPresent() || !NUMBERS.contains(asked)
                ? SpellOut.boxOf(TypeKind.from(content))
                : CD_Number;
        cast(code, source, box);
        code.invokevirtual(box, content.displayName() + "Value", MethodTypeDesc.of(content));
        code.conversion(TypeKind.from(content), TypeKind.from(asked));
    }
}
