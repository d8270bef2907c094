namespace Nadir;

/// <summary>One of the tensors a loss is computed from.</summary>
/// <param name="Name">What it is called, such as <c>anchor</c>.</param>
/// <param name="Domain">The numbers it may hold.</param>
/// <param name="Axes">
/// Its axes, such as <c>N, D</c>: alike letters have alike lengths, and … stands for any further axes.
/// </param>
public sealed record LossInput(string Name, LossDomain Domain, string Axes)
{
    /// <summary>Whether it holds whole numbers, which carry no gradient.</summary>
    public bool IsWhole => Domain.IsClasses || Domain.CountOf is not null;

    /// <summary>Whether it holds labels, which may be of any element type.</summary>
    public bool IsLabel { get; init; }

    /// <summary>
    /// Smaller numbers count as this one, with the slope that it has: finite differences see none there.
    /// </summary>
    public double RaisedTo { get; init; } = double.NegativeInfinity;

    /// <summary>Refuses another element type, and numbers outside the domain.</summary>
    internal void Check(Tensor values, string loss, bool checkDomain)
    {
        var fits = IsWhole ? values.ElementType == ElementType.Int64 : values.IsFloating || IsLabel;
        if (!fits)
            throw Error.Argument($"{loss} takes {(IsWhole ? "Int64" : "Float32 or Float64")} as {Name}, [{Axes}], got {values.ElementType} {values.Shape}. Convert by To(...).");
        if (checkDomain)
            Domain.Check(values, Name, loss);
    }
}
