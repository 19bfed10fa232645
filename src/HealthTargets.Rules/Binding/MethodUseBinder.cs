using HealthTargets.Methods;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Binding;

/// <summary>
/// Reads the method of a target: <c>"hp2030"</c> or <c>{ "use": "sdsn-level", "with": { "green": 2 } }</c>.
/// </summary>
internal sealed class MethodUseBinder(PlanContext context, ObjectReader target, MeasureInfo? compared)
{
    /// <summary>Reads the property <c>method</c>; null where there is none or it can't be read.</summary>
    internal MethodUse? Bind()
    {
        switch (target.Find("method"))
        {
            case null:
                return null;
            case SyntaxString name:
                return context.Values.Name(name, "method") is { } used ? Use(used, name, null) : null;
            case { } node when context.Open(node, "method", Shapes.MethodUse) is { } reader:
                return reader.RequireName("use") is { } named ? Use(named, node, reader.Find("with")) : null;
            default:
                return null;
        }
    }

    private MethodUse? Use(SyntaxString name, SyntaxNode place, SyntaxNode? with)
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

        ValueList<MethodArgument> arguments = with is null ? [] : BindArguments(with, method);
        foreach (MethodParameter parameter in method.Parameters.Where(one => one.IsRequired))
        {
            if (with is not SyntaxObject given || given.Find(parameter.Name) is null)
            {
                context.Values.Report(MethodErrors.MissingArgument(place, name.Value, parameter.Name));
            }
        }

        return new MethodUse(method.Id, arguments);
    }

    private ValueList<MethodArgument> BindArguments(SyntaxNode node, Method method)
    {
        if (context.Values.Object(node, "with") is not { } found)
        {
            return [];
        }

        var arguments = new List<MethodArgument>();
        foreach (SyntaxMember member in found.Members)
        {
            if (method.Parameters.All(parameter => parameter.Name != member.Name))
            {
                context.Values.Report(MethodErrors.UnknownArgument(
                    member, method.Id.Value, [.. method.Parameters.Select(parameter => parameter.Name)]));
            }
            else if (BindArgument(member) is { } value)
            {
                arguments.Add(new MethodArgument(member.Name, value));
            }
        }

        return arguments.ToValueList();
    }

    // A number, or one that is worked out as a derived limit is: last year's value, that of the unit above.
    private Limit? BindArgument(SyntaxMember member) => member.Value is SyntaxObject derived
        ? new LimitBinder(context, target.Name("indicator"), target.Find("baseline") is not null)
            .Bind(derived, member.Name, compared)
        : context.Values.Number(member.Value, member.Name) is { } number ? new Limit.Number(number) : null;
}
