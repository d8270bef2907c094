namespace Nadir;

/// <summary>How a weight of ours lies in another library: split into axes, these exchanged, and joined again.</summary>
/// <param name="Split">Our weight in as many axes as move.</param>
/// <param name="Order">Which of those axes each of theirs is.</param>
/// <param name="Theirs">The shape there.</param>
internal sealed record WeightLayout(Shape Split, int[] Order, Shape Theirs)
{
    /// <summary>The same elements in the same order.</summary>
    public static WeightLayout Same(Shape shape) => Reshaped(shape, shape);

    /// <summary>The same elements in the same order, in another shape.</summary>
    public static WeightLayout Reshaped(Shape ours, Shape theirs) => new(ours, [.. Enumerable.Range(0, ours.Rank)], theirs);

    /// <summary>The axes in another order.</summary>
    public static WeightLayout Transposed(Shape ours, params int[] order) => new(ours, order, order.Select(axis => ours[axis]).ToArray());

    /// <summary>Our weight as it lies there.</summary>
    public Tensor ToTheirs(Tensor ours) => ours.Reshape(Split).Transpose(Order).Reshape(Theirs);

    /// <summary>Theirs as it lies here.</summary>
    /// <param name="theirs">The values there.</param>
    /// <param name="ours">The shape here.</param>
    public Tensor ToOurs(Tensor theirs, Shape ours)
    {
        var moved = Order.Select(axis => Split[axis]).ToArray();
        var back = new int[Order.Length];
        for (var axis = 0; axis < Order.Length; axis++)
            back[Order[axis]] = axis;
        return theirs.Reshape((Shape)moved).Transpose(back).Reshape(ours);
    }
}
