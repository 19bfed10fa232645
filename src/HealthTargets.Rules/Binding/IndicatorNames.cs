using HealthTargets.Indicators;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Binding;

/// <summary>The indicators that a plan declares or imports, by name.</summary>
internal sealed class IndicatorNames
{
    private readonly DeclaredNames declared = new(new("The indicator", "指标"));
    private readonly Dictionary<string, Indicator> indicators = new(StringComparer.Ordinal);
    private readonly List<string> order = [];

    /// <summary>Gets the names in the order of their declaration.</summary>
    internal IReadOnlyCollection<string> Names => order;

    /// <summary>Gets the indicators that could be read, in the order of their declaration.</summary>
    internal IEnumerable<Indicator> Indicators => order
        .Select(name => indicators.GetValueOrDefault(name)).OfType<Indicator>();

    /// <summary>Declares a name; one that is declared already is reported.</summary>
    internal bool Declare(Declaration declaration, ValueReader values)
    {
        if (!declared.Declare(declaration, values))
        {
            return false;
        }

        order.Add(declaration.Name);
        return true;
    }

    /// <summary>Adds the indicator that a declared name stands for.</summary>
    internal void Add(Indicator indicator) => indicators.Add(indicator.Id.Value, indicator);

    /// <summary>Tells whether a name is declared, even if its declaration could not be read.</summary>
    internal bool IsDeclared(string name) => declared.Contains(name);

    /// <summary>Returns where a declared name is declared.</summary>
    internal Declaration DeclarationOf(string name) => declared.All[name];

    /// <summary>Returns an indicator; null where it could not be read or is not declared.</summary>
    internal Indicator? Find(string name) => indicators.GetValueOrDefault(name);

    /// <summary>Returns the indicator that a name in the plan means; an unknown name is reported.</summary>
    internal Indicator? Resolve(SyntaxString name, ValueReader values)
    {
        if (!IsDeclared(name.Value))
        {
            values.Report(NameErrors.UnknownIndicator(name, this));
        }

        return Find(name.Value);
    }

    /// <summary>Returns the place where a name is declared, if that is in a given file.</summary>
    internal SourcePosition? PlaceOf(string name, SourceText file)
    {
        Declaration declaration = declared.All[name];
        return ReferenceEquals(declaration.Source, file) ? file.GetPosition(declaration.Span.Start) : null;
    }
}
