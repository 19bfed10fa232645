using HealthTargets.Plans;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Comparing;

/// <summary>
/// Finds the definitions that mean something else in another version of a plan. Formatting, comments, the order of
/// properties and of definitions, and what is written though it is as usual make no difference.
/// </summary>
internal sealed class DefinitionComparison(PlanVersion before, PlanVersion after)
{
    private static readonly string[] OfPlan = ["id", "title", "period", "unit", "partOf", "course", "scoring"];

    private static readonly DefinitionKind[] Kinds =
    [
        DefinitionKind.Section, DefinitionKind.Indicator, DefinitionKind.Method, DefinitionKind.Target,
        DefinitionKind.Composite,
    ];

    /// <summary>Gets the changes: of the plan, its parts, and then of each kind in the order of the file.</summary>
    internal ValueList<DefinitionChange> Changes() =>
        OfItself().Concat(Parts()).Concat(Kinds.SelectMany(OfKind)).ToValueList();

    private IEnumerable<DefinitionChange> OfItself()
    {
        ValueList<PropertyChange> changes = Properties(
            DefinitionKind.Plan, "", "", before.Canonical, after.Canonical, OfPlan);
        return changes.Count == 0 ? [] : [Change(
            ChangeKind.Changed, DefinitionKind.Plan, before.Plan.Id.Value, after.Plan.Id.Value) with
        {
            Properties = changes,
        }];
    }

    // What changed in a part stands where that is compared by itself.
    private IEnumerable<DefinitionChange> Parts()
    {
        Dictionary<PlanId, Plan> old = before.Plan.Parts.ToDictionary(part => part.Id);
        Dictionary<PlanId, Plan> now = after.Plan.Parts.ToDictionary(part => part.Id);
        return old.Keys.Union(now.Keys).Where(id => old.GetValueOrDefault(id) != now.GetValueOrDefault(id))
            .Select(id => Change(
                !old.ContainsKey(id) ? ChangeKind.Added
                    : now.ContainsKey(id) ? ChangeKind.Changed : ChangeKind.Removed,
                DefinitionKind.Part,
                id.Value,
                id.Value));
    }

    private IEnumerable<DefinitionChange> OfKind(DefinitionKind kind)
    {
        IReadOnlyList<KeyValuePair<string, SyntaxObject>> old = before.Definitions(kind);
        Dictionary<string, SyntaxObject> now = after.Definitions(kind).ToDictionary(StringComparer.Ordinal);
        HashSet<string> oldIds = [.. old.Select(one => one.Key)];
        List<string> added = [.. now.Keys.Where(id => !oldIds.Contains(id))];
        var changes = new List<DefinitionChange>();
        foreach ((string id, SyntaxObject tree) in old)
        {
            if (now.TryGetValue(id, out SyntaxObject? other))
            {
                ValueList<PropertyChange> properties = Properties(kind, id, id, tree, other, null);
                if (properties.Count > 0)
                {
                    changes.Add(Change(ChangeKind.Changed, kind, id, id) with { Properties = properties });
                }
            }
            else if (added.Find(name => Meaning(now[name]) == Meaning(tree)) is { } renamed)
            {
                added.Remove(renamed);
                changes.Add(Change(ChangeKind.Renamed, kind, id, renamed));
            }
            else
            {
                changes.Add(Change(ChangeKind.Removed, kind, id, id));
            }
        }

        return changes.Concat(added.Select(id => Change(ChangeKind.Added, kind, id, id)));
    }

    private ValueList<PropertyChange> Properties(
        DefinitionKind kind, string oldId, string newId, SyntaxObject old, SyntaxObject now, string[]? only) =>
        old.Members.Concat(now.Members).Select(member => member.Name).Distinct(StringComparer.Ordinal)
            .Where(name => only is null || only.Contains(name))
            .Where(name => InnermostChange.Text(old.Find(name)) != InnermostChange.Text(now.Find(name)))
            .Select(name => Property(name, InnermostChange.Of(old.Find(name), now.Find(name)), kind, oldId, newId))
            .ToValueList();

    private PropertyChange Property(
        string name, InnermostChange change, DefinitionKind kind, string oldId, string newId) => new(
            name,
            change.Inside.ToValueList(),
            InnermostChange.Text(change.Before),
            InnermostChange.Text(change.After),
            before.PlaceOf(kind, oldId, [name, .. change.Inside]),
            after.PlaceOf(kind, newId, [name, .. change.Inside]));

    private DefinitionChange Change(ChangeKind what, DefinitionKind kind, string oldId, string id) => new()
    {
        Kind = what,
        Of = kind,
        Id = id,
        OldId = oldId,
        Old = what == ChangeKind.Added ? null : before.PlaceOf(kind, oldId),
        New = what == ChangeKind.Removed ? null : after.PlaceOf(kind, id),
    };

    private static string Meaning(SyntaxObject tree) => string.Join('\n', tree.Members
        .Where(member => member.Name is not ("id" or "title" or "name" or "note" or "source"))
        .Select(member => $"{member.Name}: {InnermostChange.Text(member.Value)}"));
}
