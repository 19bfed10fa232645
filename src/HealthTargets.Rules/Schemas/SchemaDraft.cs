namespace HealthTargets.Rules.Schemas;

/// <summary>The version of JSON Schema in which a schema is written.</summary>
public enum SchemaDraft
{
    /// <summary>Draft 2020-12, the newest.</summary>
    Draft202012,

    /// <summary>Draft-07, which nearly every editor knows.</summary>
    Draft07,
}
