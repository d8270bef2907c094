using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>A function that a layer's output passes through; a value made by <see cref="Activations"/>.</summary>
[CatalogueKind("activation")]
public abstract class Activation : ICatalogueItem
{
    private protected Activation(string name, object definition) => (EntryName, Definition) = (name, definition);

    /// <inheritdoc/>
    public string EntryName { get; }

    /// <inheritdoc/>
    public object Definition { get; }

    /// <summary>Whether each element is mapped by itself.</summary>
    public abstract bool IsElementwise { get; }

    /// <summary>Whether a larger element never becomes a smaller one.</summary>
    internal virtual bool IsIncreasing => false;

    /// <summary>Where the slope jumps; empty for smooth functions and functions of whole rows.</summary>
    public virtual IReadOnlyList<double> Kinks => [];

    /// <summary>The values there are, in exact arithmetic: an end that is only approached does not belong to it, though rounding may give it.</summary>
    public abstract Interval Range { get; }

    /// <summary>Where the function is flat, so that next to nothing is learned through it: the sides of the number line and the
    /// pieces between kinks on which the slope's size stays below a bound. Empty for functions of whole rows.</summary>
    /// <remarks>A slope that passes 0 at a smallest value or at the crest of a wave is no saturation.</remarks>
    /// <param name="bound">What the slope's size stays below; above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">bound is not a finite number above 0.</exception>
    public virtual IReadOnlyList<Interval> Saturation(double bound = 0.01) => [];

    /// <summary>The function's values; the shape stays.</summary>
    public abstract Tensor Apply(Tensor x);

    /// <summary>The function on a lane, such as one whose numbers are parts of another program.</summary>
    internal virtual L Value<L>(L x)
        where L : struct, ILane<L> => throw Error.NotSupported($"{EntryName} works on rows, not on one number.");

    /// <summary>An activation from an elementwise function, named after the factory that calls this.</summary>
    public static Activation Of<F>(F function, [CallerMemberName] string name = "")
        where F : struct, IScalarFunction => new ScalarActivation<F>(function, name);

    /// <summary>An activation composed of tensor operations, named after the factory that calls this.</summary>
    /// <param name="definition">Holds the factory's arguments as properties and applies the function.</param>
    /// <param name="name">The factory's name.</param>
    public static Activation OfRows(IRowFunction definition, [CallerMemberName] string name = "") =>
        new RowActivation(definition, name);

    private sealed class ScalarActivation<F>(F function, string name) : Activation(name, function)
        where F : struct, IScalarFunction
    {
        public override bool IsElementwise => true;

        internal override bool IsIncreasing => F.IsIncreasing;

        public override IReadOnlyList<double> Kinks => function.Kinks.ToArray();

        public override Interval Range => function.Range;

        public override IReadOnlyList<Interval> Saturation(double bound = 0.01) =>
            new FlatParts<F>(function, Require.Positive(bound)).Find();

        public override Tensor Apply(Tensor x) => x.Map(function);

        internal override L Value<L>(L x) => function.Value(x);
    }

    private sealed class RowActivation(IRowFunction function, string name) : Activation(name, function)
    {
        public override bool IsElementwise => false;

        public override Interval Range => function.Range;

        public override Tensor Apply(Tensor x) => function.Apply(x);
    }
}
