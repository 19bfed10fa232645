namespace HealthTargets.Rules.Diagnostics;

/// <summary>How bad a finding is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>The input can't be used as it stands; the command line ends with exit code 2.</summary>
    Error,

    /// <summary>The input can be used, but probably says something else than its author means.</summary>
    Warning,

    /// <summary>Something worth knowing.</summary>
    Note,
}
