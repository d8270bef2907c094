namespace Nadir.Expressions;

/// <summary>An argument of a step over many places: a column, or one number for all of them.</summary>
internal readonly unsafe struct Operand
{
    private readonly double* column;
    private readonly double number;

    public Operand(double* column) => this.column = column;

    public Operand(double number) => this.number = number;

    public bool IsNumber => column is null;

    public double* Column => column;

    public double Number => number;

    public Operand From(int offset) => column is null ? this : new Operand(column + offset);
}
