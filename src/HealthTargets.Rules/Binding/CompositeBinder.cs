using HealthTargets.Plans;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Binding;

/// <summary>
/// Reads composites: <c>{ "id": "goal-1", "parts": ["t1", "t2"], "combine": "mean", "missing": "exclude" }</c>.
/// </summary>
internal sealed class CompositeBinder
{
    private readonly PlanContext context;
    private readonly ValueReader values;
    private readonly IReadOnlyDictionary<string, Declaration> targets;
    private readonly CompositeClassBinder classes;
    private readonly Dictionary<string, Declaration> declared = new(StringComparer.Ordinal);

    /// <summary>Starts to read composites.</summary>
    /// <param name="context">The plan around them.</param>
    /// <param name="targets">Where each target is declared.</param>
    /// <param name="bag">Collects what is wrong.</param>
    internal CompositeBinder(
        PlanContext context, IReadOnlyDictionary<string, Declaration> targets, DiagnosticBag bag)
    {
        classes = new CompositeClassBinder(context.Values, bag);
        this.context = context;
        this.targets = targets;
        values = context.Values;
    }

    /// <summary>Gets the names of the composites.</summary>
    internal IReadOnlyCollection<string> Names => declared.Keys;

    private string[] Known => [.. declared.Keys, .. targets.Keys, .. context.Parts];

    /// <summary>Reads the list of composites; those that can't be read are reported and left out.</summary>
    internal ValueList<Composite> Bind(SyntaxNode node)
    {
        IReadOnlyList<SyntaxNode> items = values.Items(node, "composites", mayBeEmpty: true);
        if (items.Count > BindingLimits.CompositesMax)
        {
            values.Report(TypeErrors.TooMany(node, "composites", BindingLimits.CompositesMax));
            return [];
        }

        // Composites may name each other in any order, so all names are read before any part.
        foreach (SyntaxObject item in items.OfType<SyntaxObject>())
        {
            Declare(item);
        }

        ValueList<Composite> composites = items.Select(BindOne).OfType<Composite>().ToValueList();
        new CompositeCircles(composites, declared, values).Check();
        return composites;
    }

    private void Declare(SyntaxObject item)
    {
        if (item.Find("id") is not SyntaxString { Value.Length: > 0 } id)
        {
            return;
        }

        var declaration = Declaration.Of(id);
        Declaration? first = targets.GetValueOrDefault(id.Value) ?? declared.GetValueOrDefault(id.Value);
        if (first is not null)
        {
            values.Report(NameErrors.DeclaredTwice(declaration, first, new("The composite", "综合指标")));
        }

        declared.TryAdd(id.Value, declaration);
    }

    private Composite? BindOne(SyntaxNode node)
    {
        if (context.Open(node, "composites", Shapes.Composite) is not { } reader)
        {
            return null;
        }

        SyntaxString? id = reader.RequireName("id");
        ValueList<CompositePart> parts = BindParts(reader);
        (ObjectReader rules, CompositeRule? rule) = BindRule(reader);
        var combinations = new CombinationBinder(rules, parts);
        Combination combine = combinations.Combine();
        (PartNumber of, string? fact) = combinations.Of(combine);
        var composite = new Composite
        {
            Id = new CompositeId(id?.Value ?? ""),
            Rule = rule,
            Title = reader.Localized("title"),
            Parts = parts,
            Combine = combine,
            Of = of,
            Fact = fact,
            Over = reader.Find("over") is { } over ? SelectionBinder.Bind(over, "over", values) : null,
            Weights = BindWeights(reader, combine, parts),
            Missing = combinations.Missing(combine),
            CoverageMin = (reader.Find("coverageMin") is null ? combinations : new CombinationBinder(reader, parts))
                .CoverageMin(),
            Classes = classes.Bind(rules),
            Grades = ScoringBinder.BindGrades(rules),
        };
        return id is null || parts.Count == 0 ? null : composite;
    }

    // With "use" the rule is that of the library, and the composite itself says only of what it is made.
    private (ObjectReader Reader, CompositeRule? Rule) BindRule(ObjectReader reader)
    {
        if (reader.Name("use") is not { } name)
        {
            return (reader, null);
        }

        foreach (string property in Shapes.CompositeRuleNames)
        {
            reader.Forbid(property, new("composites without \"use\"", "没有 \"use\" 的综合指标"));
        }

        if (CompositeShelf.Open(name.Value, values) is { } found)
        {
            return found;
        }

        values.Report(CompositeErrors.UnknownRule(name, CompositeShelf.Names));
        return (reader, null);
    }

    private ValueList<CompositePart> BindParts(ObjectReader reader)
    {
        SyntaxMember? found = reader.OnlyOne("parts", "section");
        if (found is null)
        {
            reader.ReportMissing("parts", "section");
            return [];
        }

        if (found.Name == "section")
        {
            if (values.Name(found.Value, "section") is not { } section)
            {
                return [];
            }

            if (!context.SectionNames.Contains(section.Value))
            {
                values.Report(NameErrors.UnknownSection(section, context.SectionNames));
            }

            return [new CompositePart.OfSection(new SectionId(section.Value))];
        }

        return values.Names(found.Value, "parts").Select(BindPart).OfType<CompositePart>().ToValueList();
    }

    private CompositePart? BindPart(SyntaxString name)
    {
        if (targets.ContainsKey(name.Value))
        {
            return new CompositePart.OfTarget(new TargetId(name.Value));
        }

        if (declared.ContainsKey(name.Value))
        {
            return new CompositePart.OfComposite(new CompositeId(name.Value));
        }

        if (context.Parts.Contains(name.Value))
        {
            return new CompositePart.OfPlan(new PlanId(name.Value));
        }

        values.Report(CompositeErrors.UnknownPart(name, Known));
        return null;
    }

    private ValueList<PartWeight> BindWeights(
        ObjectReader reader, Combination combine, ValueList<CompositePart> parts)
    {
        if (reader.Find("weights") is not { } node)
        {
            return [];
        }

        if (!combine.UsesWeights)
        {
            reader.Forbid("weights", new("\"weightedMean\" and \"sum\"", "\"weightedMean\" 和 \"sum\" "));
        }

        if (values.Object(node, "weights") is not { } found)
        {
            return [];
        }

        // With "over" each weight is of a unit, which the plan does not know; of a section any target may have one.
        bool isOpen = reader.Find("over") is not null || parts.Any(part => part is CompositePart.OfSection);
        HashSet<string> known = parts.Select(part => part.Id).ToHashSet(StringComparer.Ordinal);
        var weights = new List<PartWeight>();
        foreach (SyntaxMember member in found.Members)
        {
            if (!isOpen && !known.Contains(member.Name))
            {
                values.Report(CompositeErrors.UnknownWeight(found, member, known));
            }

            if (values.Number(member.Value, member.Name, IsWeight, new("0 or more", "不小于 0")) is { } weight)
            {
                weights.Add(new PartWeight(member.Name, weight));
            }
        }

        return weights.ToValueList();
    }

    private static bool IsWeight(decimal weight) => weight >= 0;
}
