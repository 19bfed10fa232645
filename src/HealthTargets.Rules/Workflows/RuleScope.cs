using HealthTargets.Rules.Expressions.Binding;
using HealthTargets.Rules.Expressions.Types;

namespace HealthTargets.Rules.Workflows;

/// <summary>The names that a rule's expressions may use. Filled while a workflow is compiled.</summary>
internal sealed class RuleScope
{
    private readonly List<RuleSymbol> symbols;

    internal RuleScope(WorkflowSettings settings)
        : this(new ExpressionScope(settings.Functions, settings.IsExpressionCaseSensitive), [])
    {
    }

    private RuleScope(ExpressionScope names, List<RuleSymbol> symbols)
    {
        Names = names;
        this.symbols = symbols;
    }

    /// <summary>Gets the names as the language wants them.</summary>
    internal ExpressionScope Names { get; }

    /// <summary>Gets the names, inputs first.</summary>
    internal IReadOnlyList<RuleSymbol> Symbols => symbols;

    /// <summary>Returns a scope that sees these names and may have more.</summary>
    internal RuleScope Child() => new(Names.CreateChild(), [.. symbols]);

    /// <summary>Adds a name; returns null where it is there already.</summary>
    internal RuleSymbol? Add(string name, FactType type, int place)
    {
        if (name.Length == 0 || Names.TryFind(name, out _, out _))
        {
            return null;
        }

        var symbol = new RuleSymbol(name, type, Names.Add(name, type), place);
        symbols.Add(symbol);
        return symbol;
    }
}
