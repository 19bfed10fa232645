Console.WriteLine("healthtargets");
