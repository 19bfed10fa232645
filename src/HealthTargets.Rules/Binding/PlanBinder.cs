using HealthTargets.OrgUnits;
using HealthTargets.Periods;
using HealthTargets.Plans;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Binding;

/// <summary>
/// Reads a plan file: the text becomes a tree with positions, the tree a plan in the domain's words. Every mistake is
/// reported where it stands, and reading goes on behind it, so that one run finds them all.
/// </summary>
internal sealed class PlanBinder
{
    private readonly DiagnosticBag bag;
    private readonly ValueReader values;
    private readonly PlanFiles files;
    private readonly HashSet<string> imported = new(StringComparer.Ordinal);
    private readonly IndicatorNames indicators = new();
    private readonly IndicatorBinder indicatorBinder;
    private readonly MethodNames methods = new(MethodShelf.Published);
    private readonly ScoringNames scorings = new();
    private readonly List<SyntaxObject> importedTrees = [];
    private readonly List<(SyntaxNode Node, string Path)> workflows = [];
    private readonly List<PlanSources> partSources = [];
    private ObjectReader? scoringOwner;

    private PlanBinder(DiagnosticBag bag, ValueReader values, PlanFiles files)
    {
        this.bag = bag;
        this.values = values;
        this.files = files;
        indicatorBinder = new IndicatorBinder(indicators, values, bag);
    }

    /// <summary>Reads a plan and the files that it names.</summary>
    /// <param name="source">The text of the plan.</param>
    /// <param name="sourceFiles">The files of its folder; null where there are none.</param>
    /// <param name="bag">Collects what is wrong.</param>
    /// <returns>The plan, or null where the text is no JSON object.</returns>
    internal static BoundPlan? Bind(SourceText source, ISourceFiles? sourceFiles, DiagnosticBag bag)
    {
        var values = new ValueReader(bag);
        return new PlanBinder(bag, values, new PlanFiles(source.Name, sourceFiles, values)).BindPlan(source);
    }

    private BoundPlan? BindPlan(SourceText source)
    {
        SyntaxNode? root = SyntaxReader.Read(source, bag);
        if (root is null || ObjectReader.Open(root, source.Name, Shapes.Plan, values) is not { } reader)
        {
            return null;
        }

        SyntaxString? id = reader.RequireName("id");
        ReportingPeriod? period = reader.Require("period") is { } node ? values.Period(node, "period") : null;
        SyntaxString? unit = reader.RequireName("unit");
        BindShared(reader);
        indicatorBinder.Finish();
        var sections = new SectionBinder(values);
        ValueList<PlanSection> boundSections = reader.Find("sections") is { } list ? sections.Bind(list, period) : [];
        ValueList<Plan> parts = BindParts(reader, id?.Value);
        var context = new PlanContext(
            values, indicators, methods, scorings, period, sections.Periods, [.. parts.Select(part => part.Id.Value)]);
        var targets = new TargetBinder(context);
        ValueList<Target> boundTargets = reader.Find("targets") is { } items ? targets.Bind(items) : [];
        var composites = new CompositeBinder(context, targets.Declared, bag);
        var plan = new Plan
        {
            Id = new PlanId(id?.Value ?? ""),
            Period = period ?? default,
            Unit = new OrgUnitId(unit?.Value ?? ""),
            Title = reader.Localized("title"),
            PartOf = reader.Name("partOf") is { } partOf ? new PlanId(partOf.Value) : null,
            Indicators = indicators.Indicators.ToValueList(),
            Sections = boundSections,
            Targets = boundTargets,
            Composites = reader.Find("composites") is { } made ? composites.Bind(made) : [],
            Course = ScoringBinder.BindCourse(reader) ?? CourseThresholds.Default,
            Scoring = ScoringBinder.BindPlan(
                reader.Find("scoring") is null ? scoringOwner ?? reader : reader, composites.Names),
            Parts = parts,
        };
        plan = plan with { Methods = methods.Used };
        var sources = new PlanSources(reader.Node, importedTrees, context, partSources);
        new PartFactCheck(plan, sources, values).Check();
        return new BoundPlan(plan, reader.Find("tests"), sources, workflows);
    }

    /// <summary>
    /// Reads the imports of a file and then what it shares itself, so that the ministry's come first.
    /// </summary>
    private void BindShared(ObjectReader reader)
    {
        if (reader.Find("imports") is { } imports)
        {
            foreach (SyntaxString path in values.Names(imports, "imports"))
            {
                BindImport(path);
            }
        }

        if (reader.Find("indicators") is { } own)
        {
            indicatorBinder.Bind(own);
        }

        if (reader.Find("methods") is { } ways)
        {
            new MethodBinder(values, bag).Bind(ways, methods);
        }

        if (reader.Find("scorings") is { } named)
        {
            scorings.Bind(named, values);
        }

        if (reader.Find("workflows") is { } runs)
        {
            workflows.Add((runs, files.CurrentPath));
        }
    }

    // A plan without a scoring of its own goes by the one that it imports; of two it could be either.
    private void BindScoring(ObjectReader import)
    {
        if (import.Find("scoring") is not { } scoring)
        {
            return;
        }

        if (scoringOwner?.Find("scoring") is not { } first)
        {
            scoringOwner = import;
        }
        else
        {
            values.Report(NameErrors.DeclaredTwice(
                DeclarationOf(scoring), DeclarationOf(first), new("The property", "属性")));
        }
    }

    private static Declaration DeclarationOf(SyntaxNode scoring) =>
        new("scoring", scoring, scoring.Span);

    private void BindImport(SyntaxString path)
    {
        // Two files may import the same third one; it is read once.
        string? resolved = RelativePath.Resolve(files.CurrentPath, path.Value);
        if ((resolved is not null && imported.Contains(resolved)) || files.Open(path) is not { } source)
        {
            return;
        }

        if (SyntaxReader.Read(source, bag) is { } root
            && ObjectReader.Open(root, source.Name, Shapes.Import, values) is { } reader)
        {
            importedTrees.Add(reader.Node);
            BindShared(reader);
            BindScoring(reader);
        }

        imported.Add(files.CurrentPath);
        files.Close();
    }

    private ValueList<Plan> BindParts(ObjectReader reader, string? id)
    {
        if (reader.Find("parts") is not { } node)
        {
            return [];
        }

        var parts = new List<Plan>();
        foreach (SyntaxString path in values.Names(node, "parts"))
        {
            if (files.Open(path) is not { } source)
            {
                continue;
            }

            BoundPlan? part = new PlanBinder(bag, values, files).BindPlan(source);
            files.Close();
            if (part is not null)
            {
                CheckPart(path, part.Plan, id, parts);
                parts.Add(part.Plan);
                partSources.Add(part.Sources);
            }
        }

        return parts.ToValueList();
    }

    private void CheckPart(SyntaxString path, Plan part, string? id, List<Plan> others)
    {
        if (part.PartOf is { } partOf && id is not null && partOf.Value != id)
        {
            values.Report(FileErrors.OtherPlan(path, part.Id.Value, partOf.Value, id));
        }

        if (part.Id.Value.Length > 0 && others.Any(other => other.Id == part.Id))
        {
            values.Report(FileErrors.SamePart(path, part.Id.Value));
        }
    }
}
