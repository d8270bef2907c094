using System.Runtime.CompilerServices;
using Nadir.Tensors;

namespace Nadir.Expressions;

/// <summary>A formula of parameters over rows of data.</summary>
/// <remarks>
/// Few rows are taken one after another for a block of points; many rows block by block for one point after another.
/// Which, depends on their number alone, so that all points have the same bits however they are asked for.
/// </remarks>
internal sealed unsafe class RowsFunction(int points, RowsProgram[] stages, Program outer, Columns columns) : FormulaFunction(points)
{
    private const int FewRows = 32;
    private const int StepsANanosecond = 5;
    private const int PartStep = 64;

    private readonly int rows = columns.Rows;
    private readonly double[][] data = [.. columns.Values];
    private readonly int variables = points + stages.Length + columns.Values.Count;
    private readonly int slots = stages.Select(static stage => stage.Program.Slots).Append(outer.Slots).Max();
    private readonly int registers = stages.Select(static stage => stage.Program.Registers).Append(outer.Registers).Max();

    /// <summary>An aggregate of columns alone.</summary>
    public static double Total(Program body, Aggregate aggregate, Columns columns)
    {
        var at = new Operand[columns.Values.Count];
        for (var i = 0; i < at.Length; i++)
            at[i] = new Operand((double*)Unsafe.AsPointer(ref columns.Values[i][0]));
        fixed (Operand* operands = at, prepared = new Operand[body.Slots])
        {
            body.Prepare(operands, prepared);
            return aggregate.Of(Sum(body, prepared, columns.Rows), columns.Rows);
        }
    }

    private protected override double ValueAt(ReadOnlySpan<double> at)
    {
        var operands = Arity <= 64 ? stackalloc Operand[Arity] : new Operand[Arity];
        for (var i = 0; i < at.Length; i++)
            operands[i] = new Operand(at[i]);
        double value;
        fixed (Operand* first = operands)
            FillPart(first, &value, 0, 1);
        return value;
    }

    private protected override void Fill(Operand* at, double* result, int count)
    {
        var steps = outer.Steps;
        foreach (var stage in stages)
            steps += stage.Program.Steps * (stage.Aggregate is null ? 1 : rows);
        var threads = Parallelism.ThreadsFor((long)count * steps / StepsANanosecond);
        if (threads == 1 || count < 2 * PartStep)
        {
            FillPart(at, result, 0, count);
            return;
        }

        var length = ((count / (4 * threads)) + PartStep) & -PartStep;
        WorkerPool.Run(new Part(this, at, result, count, length), (count + length - 1) / length, threads);
    }

    private protected override Enclosure EncloseAt(ReadOnlySpan<Enclosure> at)
    {
        var all = variables <= 256 ? stackalloc Enclosure[variables] : new Enclosure[variables];
        at.CopyTo(all);
        for (var i = 0; i < stages.Length; i++)
        {
            all[Arity + i] = stages[i].Aggregate is { } aggregate
                ? Over(stages[i].Program, aggregate, all)
                : stages[i].Program.Enclose(all);
        }
        return outer.Enclose(all);
    }

    private Enclosure Over(Program body, Aggregate aggregate, Span<Enclosure> all)
    {
        var (sum, size) = (Enclosure.Zero, 0.0);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < data.Length; column++)
                all[Arity + stages.Length + column] = Enclosure.Of(data[column][row]);
            var term = body.Enclose(all);
            if (term.Continuity == Continuity.Nowhere)
                return Enclosure.None;
            sum = Functions.Add.Enclose(sum, term);
            size += Math.Max(Math.Abs(term.Low), Math.Abs(term.High));
        }

        // Many rows are added as a tree, whose roundings are others: as many as it has levels, at the most.
        var error = rows < FewRows ? 0 : size * (16 + Math.Log2(rows)) * 2.3e-16;
        return aggregate.Of(Enclosure.Between(sum.Low - error, sum.High + error, sum.Continuity), rows);
    }

    [SkipLocalsInit]
    private void FillPart(Operand* at, double* result, int start, int end)
    {
        var length = Math.Min(Blocks.LengthFor(registers + stages.Length + 1), (end - start + 7) & -8);
        var bytes = ((registers + stages.Length + 1) * length * sizeof(double)) + Blocks.Alignment;
        var operands = variables + slots <= 1024 ? stackalloc Operand[variables + slots] : new Operand[variables + slots];
        var memory = bytes <= 128 * 1024 ? stackalloc byte[bytes] : new byte[bytes];
        fixed (Operand* all = operands)
        fixed (byte* bytesOf = memory)
        {
            for (; start < end; start += length)
            {
                var count = Math.Min(length, end - start);
                for (var i = 0; i < Arity; i++)
                    all[i] = at[i].From(start);
                FillBlock(all, all + variables, Blocks.Aligned(bytesOf), length, result + start, count);
            }
        }
    }

    private void FillBlock(Operand* at, Operand* prepared, double* scratch, int room, double* result, int count)
    {
        var kept = scratch + ((nint)registers * room);
        for (var i = 0; i < stages.Length; i++)
        {
            var to = kept + ((nint)i * room);
            var (program, aggregate) = stages[i];
            if (aggregate is null)
                at[Arity + i] = RunBlock(program, at, prepared, scratch, room, to, count);
            else if (rows < FewRows)
                at[Arity + i] = RowByRow(program, aggregate, at, prepared, scratch, room, to, kept + ((nint)stages.Length * room), count);
            else
                at[Arity + i] = PointByPoint(program, aggregate, at, i, prepared, to, count);
        }

        var value = RunBlock(outer, at, prepared, scratch, room, result, count);
        if (value.IsNumber)
            LaneLoop.Copy(value, new Span<double>(result, count));
    }

    private static Operand RunBlock(Program program, Operand* at, Operand* prepared, double* scratch, int room, double* to, int count)
    {
        program.Prepare(at, prepared);
        if (program.Result(prepared) is { IsNumber: true } number)
            return number;
        program.Run(prepared, 0, count, scratch, room, to);
        return new Operand(to);
    }

    private Operand RowByRow(
        Program body, Aggregate aggregate, Operand* at, Operand* prepared, double* scratch, int room, double* sum, double* term, int count)
    {
        var total = new Span<double>(sum, count);
        var one = new Operand(sum);
        var number = 0.0;
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < data.Length; column++)
                at[Arity + stages.Length + column] = new Operand(data[column][row]);
            var value = RunBlock(body, at, prepared, scratch, room, row == 0 ? sum : term, count);
            if (value.IsNumber)
                number += value.Number;
            else if (row > 0)
                LightLoop.Run(default(Add.Lane), one, value, total);
            if (row == rows - 1 && value.IsNumber)
                return new Operand(aggregate.Of(number, rows));
        }

        if (aggregate.Divides)
            LightLoop.Run(default(Divide.Lane), one, new Operand((double)rows), total);
        return one;
    }

    private Operand PointByPoint(Program body, Aggregate aggregate, Operand* at, int stage, Operand* prepared, double* to, int count)
    {
        var before = Arity + stage;
        var points = before <= 64 ? stackalloc Operand[before] : new Operand[before];
        new ReadOnlySpan<Operand>(at, before).CopyTo(points);
        for (var column = 0; column < data.Length; column++)
            at[Arity + stages.Length + column] = new Operand((double*)Unsafe.AsPointer(ref data[column][0]));
        for (var point = 0; point < count; point++)
        {
            for (var i = 0; i < before; i++)
                at[i] = points[i].IsNumber ? points[i] : new Operand(points[i].Column[point]);
            body.Prepare(at, prepared);
            to[point] = aggregate.Of(Sum(body, prepared, rows), rows);
        }

        points.CopyTo(new Span<Operand>(at, before));
        return count == 1 ? new Operand(to[0]) : new Operand(to);
    }

    /// <summary>Chunk after chunk, as <see cref="Lanewise"/> adds.</summary>
    [SkipLocalsInit]
    private static double Sum(Program body, Operand* prepared, int rows)
    {
        var chunk = stackalloc double[Lanewise.Chunk];
        var total = 0.0;
        for (var start = 0; start < rows; start += Lanewise.Chunk)
        {
            var count = Math.Min(Lanewise.Chunk, rows - start);
            Blocks.Run(body, prepared, chunk - start, start, start + count);
            total += Lanewise.Sum(new ReadOnlySpan<double>(chunk, count));
        }

        return total;
    }

    private readonly struct Part(RowsFunction function, Operand* at, double* result, int count, int length) : IJob
    {
        public void Run(int part) => function.FillPart(at, result, part * length, Math.Min(count, (part + 1) * length));
    }
}
