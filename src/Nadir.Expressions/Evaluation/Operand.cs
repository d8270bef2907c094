namespace Nadir.Expressions;

/// <summary>An argument over many places: a column, or one number for all of them.</summary>
internal readonly unsafe struct Operand
{
    private readonly double* column;
    private readonly double number;

    public Operand(double* column) => this.column = column;

    public Operand(double number) => this.number = number;

    /// <summary>What a step will compute for each place.</summary>
    public static Operand Step { get; } = new((double*)8);

    public bool IsNumber => column is null;

    public double* Column => column;

    public double Number => number;

    /// <summary>The same from a later place on.</summary>
    public Operand From(int offset) => column is null ? this : new Operand(column + offset);
}
