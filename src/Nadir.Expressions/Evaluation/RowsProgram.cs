namespace Nadir.Expressions;

/// <summary>A stage made ready.</summary>
internal readonly record struct RowsProgram(Program Program, Aggregate? Aggregate);
