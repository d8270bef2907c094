namespace Nadir;

/// <summary>One thing that <c>Predict</c> does: a comment, new numbers, or a change of those there are.</summary>
internal sealed record CSharpStep
{
    public string? Comment { get; init; }

    /// <summary>What the new numbers are called.</summary>
    public string Variable { get; init; } = "";

    public int Length { get; init; }

    /// <summary>The statement that makes new numbers, of what is read and what is written.</summary>
    public Func<string, string, string>? Make { get; init; }

    /// <summary>The statement that changes the numbers.</summary>
    public Func<string, string>? Change { get; init; }
}
