using HealthTargets.Methods;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Binding;

/// <summary>
/// Reads the method of a target: <c>"hp2030"</c> or <c>{ "use": "sdsn-level", "with": { "green": 2 } }</c>.
/// </summary>
internal static class MethodUseBinder
{
    /// <summary>Reads the property <c>method</c>; null where there is none or it can't be read.</summary>
    internal static MethodUse? Bind(ObjectReader target, PlanContext context)
    {
        switch (target.Find("method"))
        {
            case null:
                return null;
            case SyntaxString name:
                return context.Values.Name(name, "method") is { } used ? Use(used, name, null, context) : null;
            case { } node when context.Open(node, "method", Shapes.MethodUse) is { } reader:
                return reader.RequireName("use") is { } named ? Use(named, node, reader.Find("with"), context) : null;
            default:
                return null;
        }
    }

    private static MethodUse? Use(SyntaxString name, SyntaxNode place, SyntaxNode? with, PlanContext context)
    {
        if (!context.Methods.IsDeclared(name.Value))
        {
            context.Values.Report(MethodErrors.UnknownMethod(name, context.Methods.Names));
            return null;
        }

        if (context.Methods.Use(name.Value) is not { } method)
        {
            return null;
        }

        ValueList<MethodArgument> arguments = with is null ? [] : BindArguments(with, method, context.Values);
        foreach (MethodParameter parameter in method.Parameters.Where(one => one.IsRequired))
        {
            if (with is not SyntaxObject given || given.Find(parameter.Name) is null)
            {
                context.Values.Report(MethodErrors.MissingArgument(place, name.Value, parameter.Name));
            }
        }

        return new MethodUse(method.Id, arguments);
    }

    private static ValueList<MethodArgument> BindArguments(SyntaxNode node, Method method, ValueReader values)
    {
        if (node is not SyntaxObject found)
        {
            values.Report(TypeErrors.WrongType(node, "with", TypeNames.Object));
            return [];
        }

        var arguments = new List<MethodArgument>();
        foreach (SyntaxMember member in found.Members)
        {
            if (method.Parameters.All(parameter => parameter.Name != member.Name))
            {
                values.Report(MethodErrors.UnknownArgument(
                    member, method.Id.Value, [.. method.Parameters.Select(parameter => parameter.Name)]));
            }
            else if (values.Number(member.Value, member.Name) is { } number)
            {
                arguments.Add(new MethodArgument(member.Name, new Limit.Number(number)));
            }
        }

        return arguments.ToValueList();
    }
}
