using System.Reflection;

namespace HealthTargets.TestSupport.House;

/// <summary>
/// Collects every type that a type names: in what it extends, its attributes and constraints, its fields and
/// signatures, and the locals, catches and instructions of its methods.
/// </summary>
internal sealed class TypeUses
{
    private readonly HashSet<Type> seen = [];
    private readonly List<TypeUse> uses = [];
    private string place = "";

    private TypeUses()
    {
    }

    /// <summary>Returns the uses by one type; nested types answer for themselves.</summary>
    public static IReadOnlyList<TypeUse> By(Type type)
    {
        TypeUses reader = new();
        reader.ReadType(type);
        return reader.uses;
    }

    private void ReadType(Type type)
    {
        place = type.FullName ?? type.Name;
        Add(type.BaseType);
        AddAll(type.GetInterfaces());
        AddConstraints(type.GetGenericArguments());
        AddAttributes(type.GetCustomAttributesData());
        foreach (MemberInfo member in type.GetMembers(Compiled.Declared))
        {
            place = $"{type.FullName}.{member.Name}";
            AddAttributes(member.GetCustomAttributesData());
            switch (member)
            {
                case FieldInfo field:
                    Add(field.FieldType);
                    break;
                case PropertyInfo property:
                    Add(property.PropertyType);
                    break;
                case EventInfo happening:
                    Add(happening.EventHandlerType);
                    break;
                case MethodBase method:
                    ReadMethod(method);
                    break;
            }
        }
    }

    private void ReadMethod(MethodBase method)
    {
        AddSignature(method);
        foreach (ParameterInfo parameter in method.GetParameters())
        {
            AddAttributes(parameter.GetCustomAttributesData());
        }

        if (method is MethodInfo { IsGenericMethod: true })
        {
            AddConstraints(method.GetGenericArguments());
        }

        MethodBody? body = method.GetMethodBody();
        foreach (LocalVariableInfo local in body?.LocalVariables ?? [])
        {
            Add(local.LocalType);
        }

        foreach (ExceptionHandlingClause clause in body?.ExceptionHandlingClauses ?? [])
        {
            Add(clause.Flags == ExceptionHandlingClauseOptions.Clause ? clause.CatchType : null);
        }

        foreach (MemberInfo member in IlReader.MembersNamedBy(method))
        {
            AddMember(member);
        }
    }

    // What a called member takes and gives is used too, even where it never gets a name.
    private void AddMember(MemberInfo member)
    {
        Add(member as Type ?? member.DeclaringType);
        if (member is FieldInfo field)
        {
            Add(field.FieldType);
        }
        else if (member is MethodBase method)
        {
            AddSignature(method);
            AddAll(method.IsGenericMethod ? method.GetGenericArguments() : []);
        }
    }

    private void AddSignature(MethodBase method)
    {
        Add((method as MethodInfo)?.ReturnType);
        AddAll(method.GetParameters().Select(parameter => parameter.ParameterType));
    }

    private void AddConstraints(IEnumerable<Type> parameters)
    {
        foreach (Type parameter in parameters)
        {
            AddAll(parameter.IsGenericParameter ? parameter.GetGenericParameterConstraints() : []);
        }
    }

    private void AddAttributes(IEnumerable<CustomAttributeData> attributes)
    {
        foreach (CustomAttributeData attribute in attributes)
        {
            Add(attribute.AttributeType);
            IEnumerable<CustomAttributeTypedArgument> arguments = attribute.ConstructorArguments
                .Concat(attribute.NamedArguments.Select(named => named.TypedValue));
            foreach (CustomAttributeTypedArgument argument in arguments)
            {
                Add(argument.ArgumentType);
                Add(argument.Value as Type);
            }
        }
    }

    private void AddAll(IEnumerable<Type> types)
    {
        foreach (Type type in types)
        {
            Add(type);
        }
    }

    private void Add(Type? type)
    {
        if (type is null || type.IsGenericParameter || !seen.Add(type))
        {
            return;
        }

        if (type.HasElementType)
        {
            Add(type.GetElementType());
            return;
        }

        uses.Add(new TypeUse(place, type));
        AddAll(type.IsGenericType ? type.GetGenericArguments() : []);
    }
}
