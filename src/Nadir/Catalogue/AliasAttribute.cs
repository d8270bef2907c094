namespace Nadir;

/// <summary>Further names under which an entry is found.</summary>
/// <param name="names">Each ignores case, hyphens and underscores.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AliasAttribute(params string[] names) : Attribute
{
    /// <summary>The further names.</summary>
    public IReadOnlyList<string> Names { get; } = names;
}
