using System.Text;
using HealthTargets.Plans;
using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;
using HealthTargets.Rules.Writing;

namespace HealthTargets.Rules.Comparing;

/// <summary>
/// One version of a plan: the plan, the trees that its author wrote, and the tree of its canonical form, in which equal
/// meaning is equal text.
/// </summary>
internal sealed class PlanVersion
{
    internal PlanVersion(Plan plan, PlanSources sources)
    {
        Plan = plan;
        Sources = sources;
        string text = PlanWriter.Write(plan, "plan.json")[0].Value;
        Canonical = (SyntaxObject?)SyntaxReader.Read(
            new SourceText("plan.json", Encoding.UTF8.GetBytes(text)), new DiagnosticBag())
            ?? throw new InvalidOperationException("A plan was written as something that can't be read.");
    }

    /// <summary>Gets the plan.</summary>
    internal Plan Plan { get; }

    /// <summary>Gets the trees that the author wrote.</summary>
    internal PlanSources Sources { get; }

    /// <summary>Gets the canonical form.</summary>
    internal SyntaxObject Canonical { get; }

    /// <summary>Gets the canonical definitions of a kind by their identifiers, in their order.</summary>
    internal IReadOnlyList<KeyValuePair<string, SyntaxObject>> Definitions(DefinitionKind kind) => kind switch
    {
        DefinitionKind.Indicator => Members("indicators"),
        DefinitionKind.Method => Members("methods"),
        DefinitionKind.Section => Items("sections"),
        DefinitionKind.Target => Items("targets"),
        DefinitionKind.Composite => Items("composites"),
        _ => [],
    };

    /// <summary>Returns where a definition, or a property of it, stands; null where nobody wrote it.</summary>
    internal DefinitionPlace? PlaceOf(DefinitionKind kind, string id, params IReadOnlyList<string> way)
    {
        (SyntaxObject? tree, DefinitionPlace? whole) = kind switch
        {
            DefinitionKind.Plan => (Sources.Root, Place(Sources.Root.Find("id"))),
            DefinitionKind.Target => Own(Sources.Target(id)),
            DefinitionKind.Composite => Own(Sources.Composite(id)),
            DefinitionKind.Indicator => Declared("indicators", id),
            DefinitionKind.Method => Declared("methods", id),
            DefinitionKind.Section => (null, Place(Sources.Root.Find("sections"))),
            _ => (null, Place(Sources.Root.Find("parts"))),
        };
        return way.Count == 0 ? whole : Place(Inside(tree?.Find(way[0]), way.Skip(1))) ?? whole;
    }

    // The author may have written it in another form; then the way ends earlier.
    private static SyntaxNode? Inside(SyntaxNode? node, IEnumerable<string> way)
    {
        foreach (string step in way)
        {
            SyntaxNode? next = node switch
            {
                SyntaxObject owner => owner.Find(step),
                SyntaxArray list when InnermostChange.PlaceOf(step) is { } place
                    && place < list.Elements.Length => list.Elements[place],
                _ => null,
            };
            if (next is null)
            {
                break;
            }

            node = next;
        }

        return node;
    }

    private static (SyntaxObject? Tree, DefinitionPlace? Whole) Own(SyntaxObject? tree) =>
        (tree, Place(tree?.Find("id")));

    private (SyntaxObject? Tree, DefinitionPlace? Whole) Declared(string property, string id) =>
        Sources.Declared(property, id) is { } member
            ? (member.Value as SyntaxObject, new(member.Value.Source, member.NameSpan))
            : (null, null);

    private static DefinitionPlace? Place(SyntaxNode? node) => node is null ? null : new(node.Source, node.Head);

    private IReadOnlyList<KeyValuePair<string, SyntaxObject>> Members(string property) =>
        Canonical.Find(property) is not SyntaxObject all ? [] : [.. all.Members
            .Select(member => KeyValuePair.Create(member.Name, (SyntaxObject)member.Value))];

    private IReadOnlyList<KeyValuePair<string, SyntaxObject>> Items(string property) =>
        Canonical.Find(property) is not SyntaxArray list ? [] : [.. list.Elements.OfType<SyntaxObject>()
            .Select(one => KeyValuePair.Create(((SyntaxString)one.Find("id")!).Value, one))];
}
