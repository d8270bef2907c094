using System.Text;

namespace Nadir;

/// <summary>Orders names by their UTF-8 bytes, which is the order of code points and that of Python's
/// <c>sorted</c>.</summary>
internal sealed class NameOrder : IComparer<string>
{
    /// <summary>The one instance.</summary>
    public static readonly NameOrder Instance = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y) =>
        Encoding.UTF8.GetBytes(x ?? "").AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y ?? ""));
}
