using Extract.Cli;

using Terminal terminal = Terminal.OfProcess();
return await CommandLine.RunAsync(args, terminal);
