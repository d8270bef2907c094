using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Nadir.Tensors;

/// <summary>The lengths of a tensor's axes, outermost first; rank 0 is a scalar. At most <see cref="MaximumRank"/> axes.</summary>
public readonly struct Shape : IEquatable<Shape>
{
    /// <summary>The most axes a shape can have.</summary>
    public const int MaximumRank = 8;

    // Axes from the rank on hold 0, so that two shapes are compared as one register each.
    private readonly Axes axes;

    // The rank, and above 32 bits the number of elements: written at once, as they are copied at once.
    private readonly long form;

    /// <summary>A shape from its axes' lengths, outermost first.</summary>
    /// <exception cref="ArgumentException">More than 8 axes, a negative length, or more elements than an array can hold.</exception>
    public Shape(params ReadOnlySpan<int> lengths)
    {
        if (lengths.Length > MaximumRank)
            throw Error.Shape($"A shape has at most {MaximumRank} axes, got {lengths.Length}.");
        long all = 1;
        for (var axis = 0; axis < lengths.Length; axis++)
        {
            var length = lengths[axis];
            if (length < 0)
                throw Error.Shape($"A shape's lengths are 0 or above, got {length} at axis {axis}.");
            axes[axis] = length;
            all = Math.Min(all * length, 1L << 31);
        }

        if (all > Array.MaxLength)
            throw Error.Shape($"A tensor holds at most {Array.MaxLength} elements; [{Join(lengths)}] asks for more. Split it.");
        form = Form(lengths.Length, all);
    }

    // Whole registers are written, because one that is read soon after its parts were written waits for them.
    private Shape(Vector256<int> lengths, int rank)
    {
        lengths.StoreUnsafe(ref Unsafe.As<Axes, int>(ref axes));
        long all = 1;
        for (var axis = 0; axis < rank; axis++)
            all = Math.Min(all * lengths.GetElement(axis), 1L << 31);
        if (all > Array.MaxLength)
            throw Error.Shape($"A tensor holds at most {Array.MaxLength} elements; [{Join(((ReadOnlySpan<int>)axes)[..rank])}] asks for more. Split it.");
        form = Form(rank, all);
    }

    /// <summary>The shape of a single number.</summary>
    public static Shape Scalar => default;

    /// <summary>How many axes there are.</summary>
    public int Rank => (int)form;

    /// <summary>How many elements a tensor of this shape holds.</summary>
    public int Count => Rank == 0 ? 1 : (int)(form >> 32);

    private Vector256<int> Lengths => Vector256.LoadUnsafe(in MemoryMarshal.GetReference<int>(axes));

    /// <summary>An axis' length; negative axes count from the end.</summary>
    /// <exception cref="ShapeException">There is no such axis.</exception>
    public int this[int axis] => axes[Axis(axis)];

    /// <summary>An axis' length; <c>^1</c> is the last.</summary>
    public int this[Index axis] => axes[Axis(axis.GetOffset(Rank) is var at && at >= 0 ? at : at - Rank)];

    /// <summary>Turns an axis counted from either end into one counted from the start.</summary>
    /// <exception cref="ShapeException">There is no such axis.</exception>
    public int Axis(int axis)
    {
        var found = axis < 0 ? axis + Rank : axis;
        if ((uint)found >= (uint)Rank)
            ThrowNoAxis(axis);
        return found;
    }

    /// <summary>The lengths as an array.</summary>
    public int[] ToArray()
    {
        var lengths = new int[Rank];
        CopyTo(lengths);
        return lengths;
    }

    /// <summary>Copies the lengths into a span of at least <see cref="Rank"/> places.</summary>
    public void CopyTo(Span<int> lengths)
    {
        if (lengths.Length < Rank)
            throw Error.Argument($"The {Rank} lengths of {this} do not fit into {lengths.Length} places.");
        for (var axis = 0; axis < Rank; axis++)
            lengths[axis] = axes[axis];
    }

    /// <summary>How many elements lie from one index of this axis to the next.</summary>
    public int Stride(int axis)
    {
        var stride = 1;
        for (var inner = Axis(axis) + 1; inner < Rank; inner++)
            stride *= axes[inner];
        return stride;
    }

    /// <summary>This shape with one axis' length replaced.</summary>
    public Shape With(int axis, int length)
    {
        var place = Vector256.Equals(Vector256<int>.Indices, Vector256.Create(Axis(axis)));
        return new Shape(Vector256.ConditionalSelect(place, Vector256.Create(NotNegative(length)), Lengths), Rank);
    }

    /// <summary>This shape without one axis.</summary>
    public Shape Without(int axis)
    {
        var after = Vector256.GreaterThanOrEqual(Vector256<int>.Indices, Vector256.Create(Axis(axis)));
        return new Shape(Vector256.Shuffle(Lengths, Vector256<int>.Indices - after), Rank - 1);
    }

    /// <summary>The axes from one on, up to but without another.</summary>
    /// <exception cref="ShapeException">They are not there.</exception>
    public Shape this[Range range]
    {
        get
        {
            var (start, end) = (range.Start.GetOffset(Rank), range.End.GetOffset(Rank));
            if (start < 0 || end < start || end > Rank)
                throw Error.Shape($"Axes {range} do not exist in {this}, which has {Rank} axes.");
            var moved = Vector256.Shuffle(Lengths, Vector256<int>.Indices + Vector256.Create(start));
            return new Shape(moved & Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(end - start)), end - start);
        }
    }

    /// <summary>This shape with a further axis in front.</summary>
    public Shape Prepend(int length)
    {
        if (Rank == MaximumRank)
            throw Error.Shape($"A shape has at most {MaximumRank} axes; {this} has them already.");
        var moved = Vector256.Shuffle(Lengths, Vector256<int>.Indices - Vector256<int>.One);
        return new Shape(moved.WithElement(0, NotNegative(length)), Rank + 1);
    }

    /// <inheritdoc/>
    public bool Equals(Shape other) => Same(this, other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Shape other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = Rank;
        for (var axis = 0; axis < Rank; axis++)
            hash = HashCode.Combine(hash, axes[axis]);
        return hash;
    }

    /// <summary>The lengths in brackets, such as <c>[32, 10]</c>.</summary>
    public override string ToString() => $"[{Join(ToArray())}]";

    /// <summary>Whether two shapes have the same axes.</summary>
    public static bool operator ==(Shape left, Shape right) => Same(left, right);

    /// <summary>Whether two shapes differ in an axis.</summary>
    public static bool operator !=(Shape left, Shape right) => !Same(left, right);

    /// <summary>A shape from its lengths.</summary>
    public static implicit operator Shape(int[] lengths) => new(Require.Present(lengths));

    /// <summary>A list of one axis.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Shape Row(int length) => new(Vector256.CreateScalar(length), 1);

    /// <summary>Two axes, rows and columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Shape Matrix(int rows, int columns) => new(Vector256.Create(rows, columns, 0, 0, 0, 0, 0, 0), 2);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Same(in Shape left, in Shape right) => left.Rank == right.Rank && left.Lengths == right.Lengths;

    /// <summary>Whether this is a batch of such samples: an axis in front, and then their axes.</summary>
    internal bool IsBatchOf(in Shape sample) =>
        Rank == sample.Rank + 1
        && Vector256.Shuffle(Lengths, Vector256<int>.Indices + Vector256<int>.One) == sample.Lengths;

    private void ThrowNoAxis(int axis) =>
        throw Error.Shape($"Axis {axis} does not exist in {this}, which has {Rank} axes.");

    private static long Form(int rank, long count) => (uint)rank | (count << 32);

    private static int NotNegative(int length) => length >= 0
        ? length
        : throw Error.Shape($"A shape's lengths are 0 or above, got {length}.");

    private static string Join(ReadOnlySpan<int> lengths) => string.Join(", ", lengths.ToArray());

    [InlineArray(MaximumRank)]
    private struct Axes
    {
        private int first;
    }
}
