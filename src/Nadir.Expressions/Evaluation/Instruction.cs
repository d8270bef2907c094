namespace Nadir.Expressions;

/// <summary>One function call of a program: from slots into its own slot.</summary>
/// <param name="Function">What is called; takes at most three arguments.</param>
/// <param name="Count">How many arguments.</param>
/// <param name="Register">Where its values lie while many places are evaluated.</param>
internal readonly record struct Instruction(Function Function, int Count, int First, int Second, int Third, int Register)
{
    public int Argument(int place) => place switch { 0 => First, 1 => Second, _ => Third };
}
