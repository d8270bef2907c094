using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>What a formula may call: a function or operator with its value, slope and enclosure, and how other languages write it.</summary>
/// <param name="name">As formulas write it: <c>sin</c>, <c>+</c>.</param>
/// <param name="least">The fewest arguments.</param>
/// <param name="most">The most arguments; as many as <paramref name="least"/> when null.</param>
internal abstract class Function(string name, int least, int? most = null)
{
    public string Name => name;

    /// <summary>Other names it answers to.</summary>
    public virtual IReadOnlyList<string> Aliases => [];

    public int LeastArguments => least;

    public int MostArguments => most ?? least;

    /// <summary>A call of it.</summary>
    public CallNode Of(params Node[] arguments) => new(this, arguments);

    /// <summary>A call by simpler functions, which evaluation takes instead; itself where there is nothing simpler.</summary>
    public virtual Node Expand(IReadOnlyList<Node> arguments) => new CallNode(this, arguments);

    /// <summary>The value at one place.</summary>
    public abstract double Value(ReadOnlySpan<double> arguments);

    /// <summary>Values at many places, bit for bit those of <see cref="Value"/>; the result may be an argument's memory.</summary>
    /// <param name="arguments">Columns, or numbers that hold for all places; one column at least.</param>
    public abstract void Fill(ReadOnlySpan<Operand> arguments, Span<double> result);

    /// <summary>Values as a tensor, through which gradients flow.</summary>
    /// <param name="arguments">Of one floating element type.</param>
    public abstract Tensor Apply(IReadOnlyList<Tensor> arguments);

    /// <summary>The value on lanes, whatever these carry.</summary>
    public abstract L On<L>(ReadOnlySpan<L> arguments)
        where L : struct, ILane<L>;

    /// <summary>Every value for arguments from the enclosures lies in the result.</summary>
    public abstract Enclosure Enclose(ReadOnlySpan<Enclosure> arguments);

    /// <summary>The partial derivative in the argument at a place.</summary>
    public abstract Node Slope(IReadOnlyList<Node> arguments, int place);

    /// <summary>The derivative of a call whose arguments have these derivatives, in a form that has a value where the call has one.</summary>
    /// <param name="slopes">Of each argument; the number 0 where it does not depend.</param>
    public virtual Node Differentiate(IReadOnlyList<Node> arguments, IReadOnlyList<Node> slopes)
    {
        Node? sum = null;
        for (var place = 0; place < arguments.Count; place++)
        {
            if (slopes[place] is NumberNode { Value: 0 })
                continue;
            var term = slopes[place] is NumberNode { Value: 1 } ? Slope(arguments, place) : Slope(arguments, place) * slopes[place];
            sum = sum is null ? term : sum + term;
        }

        return sum ?? 0;
    }

    /// <summary>The call in LaTeX, of arguments already written there.</summary>
    /// <remarks>Operators get arguments in the parentheses they need, and are put in parentheses by the caller.</remarks>
    public abstract string Latex(IReadOnlyList<string> arguments);

    /// <summary>The call in C#, of arguments already written there.</summary>
    /// <remarks>As for <see cref="Latex"/>; what is no operator stands by itself in any expression.</remarks>
    public abstract string CSharp(IReadOnlyList<string> arguments);

    /// <summary>C# that needs an argument several times: written out each time, it would double with every nesting.</summary>
    protected static string Once(string argument, Func<string, string> write) => IsShort(argument)
        ? write(argument)
        : $"(({argument}) switch {{ var theArgument => {write("theArgument")} }})";

    /// <inheritdoc cref="Once(string, Func{string, string})"/>
    protected static string Once(string first, string second, Func<string, string, string> write) => IsShort(first) && IsShort(second)
        ? write(first, second)
        : $"(({first}, {second}) switch {{ (var theFirst, var theSecond) => {write("theFirst", "theSecond")} }})";

    /// <summary>C# that may stand beside any operator.</summary>
    protected static string Whole(string text) => IsShort(text) ? text : $"({text})";

    private static bool IsShort(string text) => text.All(static letter => char.IsLetterOrDigit(letter) || letter is '.' or '_');
}
