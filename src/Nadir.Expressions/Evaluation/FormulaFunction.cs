using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>A formula made ready to be evaluated often, as a function of the named variables in their order.</summary>
/// <remarks>
/// Parts that occur twice are computed once, and parts without a variable not at all. A whole power up to the eighth is
/// taken by multiplication (x² is x·x to the bit, xⁿ within n/2 units in the last place), other functions are within
/// 2 units or 3. The same bits from every member, at every register width and number of threads. Thread-safe.
/// </remarks>
public abstract class FormulaFunction
{
    private protected FormulaFunction(int arity) => Arity = arity;

    /// <summary>How many variables it takes.</summary>
    public int Arity { get; }

    /// <summary>The value at one place; not a number where there is none.</summary>
    /// <param name="at">A number for each variable.</param>
    /// <exception cref="ArgumentException">There are more or fewer numbers than variables.</exception>
    public double Value(params ReadOnlySpan<double> at)
    {
        Check(at.Length);
        return ValueAt(at);
    }

    /// <summary>Values at many places; long columns on several threads.</summary>
    /// <param name="columns">A column for each variable, as long as the result; one of length 1 holds for all places.</param>
    /// <param name="result">Takes a value for each place; must not overlap a column, unless it is one.</param>
    /// <exception cref="ArgumentException">There are more or fewer columns than variables.</exception>
    /// <exception cref="ShapeException">A column has another length.</exception>
    public unsafe void Values(IReadOnlyList<ReadOnlyMemory<double>> columns, Span<double> result)
    {
        Check(Require.Present(columns).Count);
        for (var i = 0; i < Arity; i++)
        {
            if (columns[i].Length != result.Length && columns[i].Length != 1)
                throw Error.Shape($"Values expects columns of {result.Length} numbers, as many as the result, or of 1; column {i} has {columns[i].Length}.");
        }

        if (result.IsEmpty)
            return;
        var variables = Arity <= 64 ? stackalloc Operand[Arity] : new Operand[Arity];
        fixed (Operand* operands = variables)
        fixed (double* to = result)
            Pin(columns, 0, operands, to, result.Length);
    }

    /// <summary>Bounds for the values over a box.</summary>
    /// <param name="at">The numbers that each variable may take.</param>
    /// <returns>
    /// Contains every value that <see cref="Value"/> gives in the box, and every exact one; the formula's constant parts,
    /// such as <c>1/3</c> and <c>pi</c>, count as the doubles that they are computed as.
    /// </returns>
    /// <exception cref="ArgumentException">There are more or fewer enclosures than variables.</exception>
    public Enclosure Enclose(params ReadOnlySpan<Enclosure> at)
    {
        Check(at.Length);
        return EncloseAt(at);
    }

    private protected abstract double ValueAt(ReadOnlySpan<double> at);

    private protected abstract Enclosure EncloseAt(ReadOnlySpan<Enclosure> at);

    /// <summary>Values from operands that stay in place meanwhile.</summary>
    private protected abstract unsafe void Fill(Operand* variables, double* result, int count);

    private unsafe void Pin(IReadOnlyList<ReadOnlyMemory<double>> columns, int next, Operand* variables, double* result, int count)
    {
        if (next == Arity)
        {
            Fill(variables, result, count);
            return;
        }

        fixed (double* column = columns[next].Span)
        {
            variables[next] = columns[next].Length == 1 ? new Operand(*column) : new Operand(column);
            Pin(columns, next + 1, variables, result, count);
        }
    }

    private void Check(int count)
    {
        if (count != Arity)
            throw Error.Argument($"This function takes {Arity} variables, in the order they were named to Compile; got {count}.");
    }
}
