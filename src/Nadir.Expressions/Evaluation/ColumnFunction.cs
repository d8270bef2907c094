using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>A formula of variables alone: place by place.</summary>
internal sealed unsafe class ColumnFunction(Program program) : FormulaFunction(program.Variables)
{
    // A step costs a tenth of a nanosecond (a sum) to one (a sine) for each place.
    private const int StepsANanosecond = 5;

    // Parts begin where registers do.
    private const int PartStep = 1024;

    private protected override double ValueAt(ReadOnlySpan<double> at) => program.Value(at);

    private protected override Enclosure EncloseAt(ReadOnlySpan<Enclosure> at) => program.Enclose(at);

    private protected override void Fill(Operand* variables, double* result, int count)
    {
        var slots = program.Slots <= 512 ? stackalloc Operand[program.Slots] : new Operand[program.Slots];
        fixed (Operand* prepared = slots)
        {
            program.Prepare(variables, prepared);
            var threads = Parallelism.ThreadsFor((long)count * (program.Steps + 1) / StepsANanosecond);
            if (threads == 1 || count < 2 * PartStep)
            {
                Blocks.Run(program, prepared, result, 0, count);
                return;
            }

            var length = ((count / (2 * threads)) + PartStep) & -PartStep;
            WorkerPool.Run(new Part(program, prepared, result, count, length), (count + length - 1) / length, threads);
        }
    }

    private readonly struct Part(Program program, Operand* prepared, double* result, int count, int length) : IJob
    {
        public void Run(int part) => Blocks.Run(program, prepared, result, part * length, Math.Min(count, (part + 1) * length));
    }
}
