using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>The lengths of a tensor's axes, outermost first; rank 0 is a scalar. At most <see cref="MaximumRank"/> axes.</summary>
public readonly struct Shape : IEquatable<Shape>
{
    /// <summary>The most axes a shape can have.</summary>
    public const int MaximumRank = 8;

    private readonly Axes axes;
    private readonly byte rank;

    /// <summary>A shape from its axes' lengths, outermost first.</summary>
    /// <exception cref="ArgumentException">More than 8 axes, a negative length, or more elements than an array can hold.</exception>
    public Shape(params ReadOnlySpan<int> lengths)
    {
        if (lengths.Length > MaximumRank)
            throw Error.Shape($"A shape has at most {MaximumRank} axes, got {lengths.Length}.");
        long count = 1;
        for (var axis = 0; axis < lengths.Length; axis++)
        {
            var length = lengths[axis];
            if (length < 0)
                throw Error.Shape($"A shape's lengths are 0 or above, got {length} at axis {axis}.");
            axes[axis] = length;
            count = Math.Min(count * length, 1L << 31);
        }

        if (count > Array.MaxLength)
            throw Error.Shape($"A tensor holds at most {Array.MaxLength} elements; [{Join(lengths)}] asks for more. Split it.");
        rank = (byte)lengths.Length;
    }

    /// <summary>The shape of a single number.</summary>
    public static Shape Scalar => default;

    /// <summary>How many axes there are.</summary>
    public int Rank => rank;

    /// <summary>How many elements a tensor of this shape holds.</summary>
    public int Count
    {
        get
        {
            var count = 1;
            for (var axis = 0; axis < rank; axis++)
                count *= axes[axis];
            return count;
        }
    }

    /// <summary>An axis' length; negative axes count from the end.</summary>
    /// <exception cref="ShapeException">There is no such axis.</exception>
    public int this[int axis] => axes[Axis(axis)];

    /// <summary>An axis' length; <c>^1</c> is the last.</summary>
    public int this[Index axis] => axes[Axis(axis.GetOffset(rank) is var at && at >= 0 ? at : at - rank)];

    /// <summary>Turns an axis counted from either end into one counted from the start.</summary>
    /// <exception cref="ShapeException">There is no such axis.</exception>
    public int Axis(int axis)
    {
        var found = axis < 0 ? axis + rank : axis;
        if ((uint)found >= rank)
            throw Error.Shape($"Axis {axis} does not exist in {this}, which has {rank} axes.");
        return found;
    }

    /// <summary>The lengths as an array.</summary>
    public int[] ToArray()
    {
        var lengths = new int[rank];
        CopyTo(lengths);
        return lengths;
    }

    /// <summary>Copies the lengths into a span of at least <see cref="Rank"/> places.</summary>
    public void CopyTo(Span<int> lengths)
    {
        if (lengths.Length < rank)
            throw Error.Argument($"The {rank} lengths of {this} do not fit into {lengths.Length} places.");
        for (var axis = 0; axis < rank; axis++)
            lengths[axis] = axes[axis];
    }

    /// <summary>How many elements lie from one index of this axis to the next.</summary>
    public int Stride(int axis)
    {
        var stride = 1;
        for (var inner = Axis(axis) + 1; inner < rank; inner++)
            stride *= axes[inner];
        return stride;
    }

    /// <summary>This shape with one axis' length replaced.</summary>
    public Shape With(int axis, int length)
    {
        Span<int> lengths = stackalloc int[MaximumRank];
        CopyTo(lengths);
        lengths[Axis(axis)] = length;
        return new Shape(lengths[..rank]);
    }

    /// <summary>This shape without one axis.</summary>
    public Shape Without(int axis)
    {
        Span<int> lengths = stackalloc int[MaximumRank];
        var left = 0;
        var gone = Axis(axis);
        for (var i = 0; i < rank; i++)
        {
            if (i != gone)
                lengths[left++] = axes[i];
        }

        return new Shape(lengths[..left]);
    }

    /// <summary>The axes from one on, up to but without another.</summary>
    /// <exception cref="ShapeException">They are not there.</exception>
    public Shape this[Range range]
    {
        get
        {
            var (start, end) = (range.Start.GetOffset(rank), range.End.GetOffset(rank));
            if (start < 0 || end < start || end > rank)
                throw Error.Shape($"Axes {range} do not exist in {this}, which has {rank} axes.");
            var length = end - start;
            Span<int> lengths = stackalloc int[MaximumRank];
            CopyTo(lengths);
            return new Shape(lengths.Slice(start, length));
        }
    }

    /// <summary>This shape with a further axis in front.</summary>
    public Shape Prepend(int length)
    {
        if (rank == MaximumRank)
            throw Error.Shape($"A shape has at most {MaximumRank} axes; {this} has them already.");
        Span<int> lengths = stackalloc int[MaximumRank];
        lengths[0] = length;
        CopyTo(lengths[1..]);
        return new Shape(lengths[..(rank + 1)]);
    }

    /// <inheritdoc/>
    public bool Equals(Shape other)
    {
        if (rank != other.rank)
            return false;
        for (var axis = 0; axis < rank; axis++)
        {
            if (axes[axis] != other.axes[axis])
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Shape other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = (int)rank;
        for (var axis = 0; axis < rank; axis++)
            hash = HashCode.Combine(hash, axes[axis]);
        return hash;
    }

    /// <summary>The lengths in brackets, such as <c>[32, 10]</c>.</summary>
    public override string ToString() => $"[{Join(ToArray())}]";

    /// <summary>Whether two shapes have the same axes.</summary>
    public static bool operator ==(Shape left, Shape right) => left.Equals(right);

    /// <summary>Whether two shapes differ in an axis.</summary>
    public static bool operator !=(Shape left, Shape right) => !left.Equals(right);

    /// <summary>A shape from its lengths.</summary>
    public static implicit operator Shape(int[] lengths) => new(Require.Present(lengths));

    private static string Join(ReadOnlySpan<int> lengths) => string.Join(", ", lengths.ToArray());

    [InlineArray(MaximumRank)]
    private struct Axes
    {
        private int first;
    }
}
