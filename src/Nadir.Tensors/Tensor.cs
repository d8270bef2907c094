using System.Runtime.CompilerServices;

namespace Nadir.Tensors;

/// <summary>
/// An array of numbers with a shape that remembers how it was computed, so that gradients can be asked for.
/// </summary>
/// <remarks>
/// Elements lie in row-major order. Operations make new tensors and never write into old ones. Outside a
/// <see cref="Scope"/> the garbage collector owns a tensor; inside, it ends with the scope unless <see cref="Keep"/> was
/// called. Twin: torch.Tensor.
/// </remarks>
public sealed partial class Tensor
{
    private Storage? storage;
    private int offset;
    private Shape shape;

    internal Tensor()
    {
    }

    /// <summary>The lengths of the axes, outermost first.</summary>
    public Shape Shape
    {
        get
        {
            ThrowIfEnded();
            return shape;
        }
    }

    /// <summary>What the elements are.</summary>
    public ElementType ElementType { get; private set; }

    /// <summary>How many axes there are.</summary>
    public int Rank => Layout.Rank;

    /// <summary>How many elements there are.</summary>
    public int Count => Layout.Count;

    /// <summary>Whether the elements are floating-point numbers, which alone carry gradients.</summary>
    public bool IsFloating => ElementType is ElementType.Float32 or ElementType.Float64;

    internal bool IsKept { get; private set; }

    /// <summary>Whether code outside the library may have seen this object, though it was made within.</summary>
    internal bool IsSeen { get; set; }

    /// <summary>The shape, not copied.</summary>
    internal ref readonly Shape Layout
    {
        get
        {
            ThrowIfEnded();
            return ref shape;
        }
    }

    internal Storage Storage
    {
        get
        {
            ThrowIfEnded();
            return storage!;
        }
    }

    /// <summary>Opens a scope in which memory is recycled; <c>using var step = Tensor.Scope();</c> in an own training loop.</summary>
    public static StepScope Scope() => StepScope.Open(recycleShells: false);

    /// <summary>Lets this tensor live on after its scope; the history behind it does not.</summary>
    /// <returns>This tensor.</returns>
    public Tensor Keep()
    {
        ThrowIfEnded();
        IsKept = true;
        storage!.Kept = true;
        return this;
    }

    /// <summary>The elements in row-major order.</summary>
    /// <typeparam name="T">float, double, long or bool, as <see cref="ElementType"/> says.</typeparam>
    /// <exception cref="InvalidOperationException">The elements are of another type.</exception>
    public ReadOnlySpan<T> AsSpan<T>()
        where T : unmanaged => Elements<T>();

    /// <summary>A copy of the elements in row-major order, converted to <typeparamref name="T"/>.</summary>
    public T[] ToArray<T>()
        where T : unmanaged => To(TypeOf<T>()).Elements<T>().ToArray();

    /// <summary>The one element of a tensor that has just one.</summary>
    /// <exception cref="ShapeException">There are more or fewer.</exception>
    public double ToDouble() => Count == 1
        ? ElementAt(0)
        : throw Error.Shape($"ToDouble needs a tensor of one element, got {Shape}. Reduce it first, by Sum or Mean.");

    /// <summary>One element; negative indices count from the end.</summary>
    /// <exception cref="ShapeException">The indices do not fit the shape.</exception>
    public double this[params ReadOnlySpan<int> indices]
    {
        get
        {
            if (indices.Length != Rank)
                throw Error.Shape($"Indexing {Shape} takes {Rank} indices, got {indices.Length}.");
            var at = 0;
            for (var axis = 0; axis < indices.Length; axis++)
            {
                var length = shape[axis];
                var index = indices[axis] < 0 ? indices[axis] + length : indices[axis];
                if ((uint)index >= (uint)length)
                    throw Error.Shape($"Index {indices[axis]} is outside axis {axis} of {Shape}.");
                at = (at * length) + index;
            }

            return ElementAt(at);
        }
    }

    internal static Tensor Allocate<T>(in Shape shape)
        where T : unmanaged
    {
        var scope = StepScope.Current;
        var storage = scope is null ? new Storage { Data = GC.AllocateUninitializedArray<T>(shape.Count) } : scope.NewStorage<T>(shape.Count);
        var tensor = scope is null ? new Tensor() : scope.NewTensor();
        tensor.Begin(storage, storage.Start, shape, TypeOf<T>());
        return tensor;
    }

    internal static Tensor Allocate(in Shape shape, ElementType type) => type switch
    {
        ElementType.Float32 => Allocate<float>(shape),
        ElementType.Float64 => Allocate<double>(shape),
        ElementType.Int64 => Allocate<long>(shape),
        ElementType.Bool => Allocate<bool>(shape),
        _ => throw Error.OutOfRange($"There is no element type {(int)type}; take Float32, Float64, Int64 or Bool."),
    };

    /// <summary>A tensor over an array that nobody else will write.</summary>
    internal static Tensor Adopt<T>(T[] elements, Shape shape)
        where T : unmanaged
    {
        var tensor = new Tensor();
        tensor.Begin(new Storage { Data = elements, Kept = true }, 0, shape, TypeOf<T>());
        tensor.IsKept = true;
        return tensor;
    }

    /// <summary>Another shape over some of the same elements; over a copy where those may change below it.</summary>
    internal Tensor View(int skip, in Shape viewShape)
    {
        if (!Storage.CanBeShared)
            return Copy(skip, viewShape);
        var scope = StepScope.Current;
        var view = scope is null ? new Tensor() : scope.NewTensor();
        view.Begin(Storage, offset + skip, viewShape, ElementType);
        return view;
    }

    private Tensor Copy(int skip, in Shape copyShape)
    {
        var copy = Allocate(copyShape, ElementType);
        Array.Copy(Storage.Data!, offset + skip, copy.Storage.Data!, copy.offset, copyShape.Count);
        return copy;
    }

    internal static ElementType TypeOf<T>()
        where T : unmanaged =>
        typeof(T) == typeof(float) ? ElementType.Float32
        : typeof(T) == typeof(double) ? ElementType.Float64
        : typeof(T) == typeof(long) ? ElementType.Int64
        : typeof(T) == typeof(bool) ? ElementType.Bool
        : throw Error.Argument($"A tensor holds float, double, long or bool, not {typeof(T).Name}.");

    /// <summary>The elements, to be written by whoever has just allocated them, and by optimizers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Span<T> Elements<T>()
        where T : unmanaged
    {
        ThrowIfEnded();
        if (!Holds<T>())
            ThrowOtherType(typeof(T));
        return new Span<T>(Unsafe.As<T[]>(storage!.Data), offset, shape.Count);
    }

    internal double ElementAt(int index) => ElementType switch
    {
        ElementType.Float32 => Elements<float>()[index],
        ElementType.Float64 => Elements<double>()[index],
        ElementType.Int64 => Elements<long>()[index],
        _ => Elements<bool>()[index] ? 1 : 0,
    };

    /// <summary>The end of its scope. What is kept lives on without its history, whose tensors end.</summary>
    /// <returns>Whether this object may stand for another tensor.</returns>
    internal bool End(bool recycle)
    {
        Node = null;
        Pending = null;
        if (IsKept)
            return false;
        storage = null;
        Gradient = null;
        requiresGradient = false;
        return recycle || !IsSeen;
    }

    private void Begin(Storage newStorage, int newOffset, in Shape newShape, ElementType type)
    {
        (storage, offset, shape, ElementType) = (newStorage, newOffset, newShape, type);
        (IsKept, IsSeen) = (false, false);
    }

    private bool Holds<T>()
        where T : unmanaged =>
        typeof(T) == typeof(float) ? ElementType == ElementType.Float32
        : typeof(T) == typeof(double) ? ElementType == ElementType.Float64
        : typeof(T) == typeof(long) ? ElementType == ElementType.Int64
        : typeof(T) == typeof(bool) && ElementType == ElementType.Bool;

    private void ThrowOtherType(Type wanted) =>
        throw Error.State($"This tensor holds {ElementType} elements, not {wanted.Name}; convert it by To(...).");

    private void ThrowIfEnded()
    {
        if (storage is null)
            ThrowEnded();
    }

    private static void ThrowEnded() => throw Error.State(
        $"This tensor was made inside a scope that has ended, so its memory is in use elsewhere. Call Keep() on what leaves a scope.");
}
