using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Nadir;

/// <summary>Tensors by name, in the order of the file they were read from.</summary>
public sealed class TensorDictionary : IReadOnlyDictionary<string, Tensor>
{
    private readonly List<KeyValuePair<string, Tensor>> ordered;
    private readonly Dictionary<string, Tensor> byName;

    internal TensorDictionary(IEnumerable<KeyValuePair<string, Tensor>> tensors)
    {
        ordered = [.. tensors];
        byName = ordered.ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>A tensor by its name.</summary>
    /// <exception cref="ArgumentException">There is none of that name; the message lists those there are.</exception>
    public Tensor this[string key] => byName.GetValueOrDefault(Require.Present(key)) ?? throw Error.Argument(
        $"There is no array '{key}'.{CatalogueName.DidYouMean(key, Keys)} There are {string.Join(", ", Keys)}.", nameof(key));

    /// <summary>The names.</summary>
    public IEnumerable<string> Keys => ordered.Select(pair => pair.Key);

    /// <summary>The tensors.</summary>
    public IEnumerable<Tensor> Values => ordered.Select(pair => pair.Value);

    /// <summary>How many there are.</summary>
    public int Count => ordered.Count;

    /// <summary>Whether there is one of that name.</summary>
    public bool ContainsKey(string key) => byName.ContainsKey(key);

    /// <summary>A tensor by its name, if there is one.</summary>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Tensor value) => byName.TryGetValue(key, out value);

    /// <summary>Names and tensors in the order of the file.</summary>
    public IEnumerator<KeyValuePair<string, Tensor>> GetEnumerator() => ordered.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
