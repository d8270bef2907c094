namespace Nadir;

/// <summary>Which shapes of a loss' inputs belong together.</summary>
internal static class InputShapes
{
    private const string Further = "…";

    /// <summary>Refuses inputs whose axes are not those declared, or have different lengths under one letter.</summary>
    public static void Require(string loss, IReadOnlyList<LossInput> wanted, IReadOnlyList<Tensor> inputs)
    {
        var known = new Dictionary<string, (Shape Lengths, string Input)>();
        for (var i = 0; i < wanted.Count; i++)
        {
            var axes = wanted[i].Axes.Split(", ", StringSplitOptions.RemoveEmptyEntries);
            var shape = inputs[i].Shape;
            var rest = Array.IndexOf(axes, Further) < 0 ? 0 : shape.Rank - (axes.Length - 1);
            if (rest < 0 || (rest == 0 && shape.Rank != axes.Count(axis => axis != Further)))
                throw Error.Shape($"{loss} needs {List(wanted)}; got {wanted[i].Name} {shape}.");
            var at = 0;
            foreach (var axis in axes)
            {
                var length = axis == Further ? rest : 1;
                var part = shape[at..(at + length)];
                at += length;
                if (known.TryAdd(axis, (part, wanted[i].Name)) || known[axis].Lengths == part)
                    continue;
                var before = known[axis];
                throw Error.Shape($"{loss} needs {List(wanted)}; got {Given(wanted, inputs)}, where {axis} is {before.Lengths} in {before.Input} and {part} in {wanted[i].Name}.");
            }
        }
    }

    private static string List(IReadOnlyList<LossInput> wanted) =>
        string.Join(", ", wanted.Select(input => $"{input.Name} [{input.Axes}]"));

    private static string Given(IReadOnlyList<LossInput> wanted, IReadOnlyList<Tensor> inputs) =>
        string.Join(", ", wanted.Zip(inputs, (input, tensor) => $"{input.Name} {tensor.Shape}"));
}
